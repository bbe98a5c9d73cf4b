package org.mirubato.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mirubato.domain.identity.UserId;

/** Ids that follow from a user and what one user can have but once, so that all devices make the same. */
public final class DerivedId {

    private static final int BYTES = 16;

    private DerivedId() {}

    /** The prefix and 32 hexadecimal digits: the same for the same user and text, and another one for anybody else. */
    public static String of(String prefix, UserId owner, String text) {
        try {
            byte[] bytes = (owner.value() + "\n" + text).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return prefix + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
