package org.mirubato.sync;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a device is told at once, the same on every transport.
 *
 * @param type its name, such as {@code delta}
 * @param cursor where the device is once it has taken this in; null when this is no part of the stream
 */
record Frame(String type, @Nullable Cursor cursor, Map<String, Object> fields) {

    static Frame of(String type, Map<String, Object> fields) {
        return new Frame(type, null, fields);
    }
}
