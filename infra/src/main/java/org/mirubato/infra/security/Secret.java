package org.mirubato.infra.security;

import java.security.SecureRandom;
import java.util.Base64;
import org.mirubato.domain.Sha256;

/** Secrets that are handed out once and kept as their hash alone. */
final class Secret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** 256 random bits as 43 letters, digits, {@code -} and {@code _}. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 in hexadecimal. A plain hash is enough: what has 256 random bits can't be guessed. */
    static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
