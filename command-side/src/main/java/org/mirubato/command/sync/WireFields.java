package org.mirubato.command.sync;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Turns documents into what JSON holds, to be compared with what devices send. */
public final class WireFields {

    private static final JsonMapper JSON = JsonMapper.shared();

    private WireFields() {}

    /** The fields of a document that is made of what JSON holds. */
    public static Map<String, @Nullable Object> of(Map<String, ? extends @Nullable Object> document) {
        return new LinkedHashMap<>(document);
    }

    /** The value that a JSON text stands for. */
    public static Object value(String json) {
        return JSON.readValue(json, Object.class);
    }
}
