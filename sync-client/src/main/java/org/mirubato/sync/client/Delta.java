package org.mirubato.sync.client;

import java.util.List;

/**
 * Each change in ({@code from}, {@code to}] is among the ops, or its entity changed again later.
 *
 * @param epoch names the stream
 * @param ops by ascending number
 * @param more whether there is more at once
 * @param reset whether this begins the stream anew: what does not come until {@code more} is false is gone
 */
public record Delta(String epoch, long from, long to, List<Op> ops, boolean more, boolean reset) {

    public Delta {
        ops = List.copyOf(ops);
    }

    /** Where a device is that has taken this in. */
    public Place end() {
        return new Place(epoch, to);
    }

    /** What of it is new to a device that has everything up to {@code seq}. */
    Delta after(long seq) {
        return new Delta(
                epoch, seq, to, ops.stream().filter(op -> op.seq() > seq).toList(), more, reset);
    }
}
