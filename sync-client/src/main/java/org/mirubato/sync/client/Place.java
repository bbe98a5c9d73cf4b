package org.mirubato.sync.client;

/**
 * How far a device is in its user's stream.
 *
 * @param epoch names the stream; empty before the first answer
 * @param seq the number of the last change that the device has; 0 for none
 */
public record Place(String epoch, long seq) {

    /** Of a device that has nothing yet. */
    public static final Place START = new Place("", 0);

    /** The place that a cursor names. @throws IllegalArgumentException when it is none */
    public static Place of(String cursor) {
        int dot = cursor.lastIndexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("This is no cursor: " + cursor);
        }
        return new Place(cursor.substring(0, dot), Long.parseLong(cursor.substring(dot + 1)));
    }

    /** As the server takes it; empty for the beginning. */
    public String cursor() {
        return epoch.isEmpty() ? "" : epoch + "." + seq;
    }
}
