package org.mirubato.sync;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a device is in a stream; opaque to it.
 *
 * @param epoch names the stream; once its floor has been raised, and how often that was when the device began, as {@code stream.n}
 * @param seq the last change that the device has; 0 for none
 */
record Cursor(String epoch, long seq) {

    /** Of a device that has nothing, in a stream that may not exist yet. */
    static final Cursor START = new Cursor("0", 0);

    /** Of a device that shows something that no stream of ours has given out. */
    static final Cursor UNKNOWN = new Cursor("unknown", Long.MAX_VALUE);

    private static final Pattern SHAPE = Pattern.compile("([a-z0-9]{1,64}(?:\\.\\d{1,9})?)\\.(\\d{1,18})");

    /** A place in a stream as it is now, whose floor has been raised so many times. */
    static Cursor in(String stream, int raised, long seq) {
        return new Cursor(raised == 0 ? stream : stream + "." + raised, seq);
    }

    /** The cursor that a client shows: {@link #START} for none, {@link #UNKNOWN} when it can't be read. */
    static Cursor shown(@Nullable String text) {
        return text == null || text.isBlank() ? START : parsed(text.strip()).orElse(UNKNOWN);
    }

    /** The cursor that a text is; empty when it is none. */
    static Optional<Cursor> parsed(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new Cursor(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /**
     * A place in the stream that ends here, which a client names by its number alone: {@link #START} for 0, {@link #UNKNOWN} when the
     * stream has none such. Nothing tells whether that client has begun before the floor was raised, so below it the place counts as
     * one of before.
     */
    Cursor numbered(long number) {
        if (number <= 0) {
            return START;
        }
        return number <= seq ? new Cursor(stream(), number) : UNKNOWN;
    }

    /** The stream, however often its floor was raised. */
    String stream() {
        int dot = epoch.indexOf('.');
        return dot < 0 ? epoch : epoch.substring(0, dot);
    }

    boolean isInStreamOf(Cursor other) {
        return stream().equals(other.stream());
    }

    /** Whether nothing lies between the two. */
    boolean isAt(Cursor other) {
        return seq == other.seq && isInStreamOf(other);
    }

    @Override
    public String toString() {
        return epoch + "." + seq;
    }
}
