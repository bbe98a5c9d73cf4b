package org.mirubato.sync;

import java.nio.charset.StandardCharsets;

/**
 * What a device can compare with what it holds of a kind.
 *
 * @param count how many there are
 * @param hash all their hashes, exclusive-or, as 8 hexadecimal digits
 */
record Digest(int count, String hash) {

    static final Digest NONE = new Digest(0, "00000000");

    private static final int OFFSET = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    /** With one more entity. */
    Digest with(String id, long version) {
        int all = Integer.parseUnsignedInt(hash, 16) ^ hash(id + "\n" + version);
        return new Digest(count + 1, String.format("%08x", all));
    }

    /** FNV-1a with 32 bits over UTF-8: five lines in any language. */
    private static int hash(String text) {
        int hash = OFFSET;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * PRIME;
        }
        return hash;
    }
}
