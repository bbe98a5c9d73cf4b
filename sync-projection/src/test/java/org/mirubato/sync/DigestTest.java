package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {

    @Test
    void the_order_does_not_matter_and_a_version_does() {
        Digest one = Digest.NONE.with("a", 0).with("b", 3);

        assertThat(Digest.NONE.with("b", 3).with("a", 0)).isEqualTo(one);
        assertThat(Digest.NONE.with("b", 4).with("a", 0)).isNotEqualTo(one);
    }

    /** Published values of FNV-1a: any client can make the same. */
    @Test
    void a_hash_is_that_of_the_id_a_line_feed_and_the_version() {
        assertThat(Digest.NONE.with("a", 0).hash()).isEqualTo(fnv("a\n0"));
        assertThat(fnv("")).isEqualTo("811c9dc5");
        assertThat(fnv("foobar")).isEqualTo("bf9cf968");
    }

    private static String fnv(String text) {
        long hash = 0x811c9dc5L;
        for (char each : text.toCharArray()) {
            hash = (hash ^ each) * 0x01000193L % (1L << 32);
        }
        return String.format("%08x", hash);
    }
}
