package org.mirubato.sync;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a device is missing. Each change in ({@code from}, {@code to}] is among the ops, or its entity changed again later; the
 * next delta begins at {@code to}.
 *
 * @param epoch names the stream
 * @param head the number of the stream's last change
 * @param ops by ascending number
 * @param more whether there is more to fetch at once
 * @param why why this begins at 0 although a cursor was shown
 */
record Delta(
        String epoch,
        long from,
        long to,
        long head,
        List<Op> ops,
        boolean more,
        @JsonIgnore Reset why) {

    /** Whether the cursor shown meant nothing here, so that this begins at 0. */
    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean reset() {
        return why != Reset.NONE;
    }

    /** Whether the device learns anything from it. */
    boolean news() {
        return reset() || !ops.isEmpty();
    }

    /** The same for a device that knows its place under another name. */
    Delta seenFrom(Cursor cursor) {
        return new Delta(cursor.epoch(), from, to, head, ops, more, why);
    }

    /** Where the device is once it has taken this in. */
    Cursor end() {
        return new Cursor(epoch, to);
    }
}
