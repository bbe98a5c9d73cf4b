package org.mirubato.sync;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What a device can compare with what it holds of a kind.
 *
 * @param count how many there are
 * @param bits all their hashes, exclusive-or
 */
record Digest(int count, @JsonIgnore int bits) {

    static final Digest NONE = new Digest(0, 0);

    private static final int OFFSET = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    /** With one more entity. */
    Digest with(String id, long version) {
        return new Digest(count + 1, bits ^ hash(id + "\n" + version));
    }

    /** As devices are told it: 8 hexadecimal digits. */
    @JsonProperty
    String hash() {
        return HexFormat.of().toHexDigits(bits);
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
