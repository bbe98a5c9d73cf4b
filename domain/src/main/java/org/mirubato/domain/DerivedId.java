package org.mirubato.domain;

import org.mirubato.domain.identity.UserId;

/** Ids that follow from a user and what one user can have but once, so that all devices make the same. */
public final class DerivedId {

    private static final int DIGITS = 32;

    private DerivedId() {}

    /** The prefix and 32 hexadecimal digits: the same for the same user and text, and another one for anybody else. */
    public static String of(String prefix, UserId owner, String text) {
        return prefix + Sha256.hex(owner.value() + "\n" + text).substring(0, DIGITS);
    }
}
