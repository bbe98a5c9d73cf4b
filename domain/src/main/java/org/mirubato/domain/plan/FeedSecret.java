package org.mirubato.domain.plan;

import org.mirubato.domain.Sha256;

/** The secret part of the address of a calendar feed, which is kept as its hash alone. */
public final class FeedSecret {

    private FeedSecret() {}

    /** SHA-256 in hexadecimal. A plain hash is enough: what has 256 random bits can't be guessed. */
    public static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
