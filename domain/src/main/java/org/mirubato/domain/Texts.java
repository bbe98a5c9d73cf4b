package org.mirubato.domain;

import java.util.regex.Pattern;

/** Checks shared by the text values. */
public final class Texts {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}");

    /** A lone surrogate is a code point of its own to a pattern; one of a pair is not. */
    private static final Pattern UNSOUND = Pattern.compile("[\\x00\\p{Cs}]");

    private Texts() {}

    /** Whether it can be kept as it is: no database holds NUL in a text, and UTF-8 knows no half of a surrogate pair. */
    public static boolean isSound(String text) {
        return !UNSOUND.matcher(text).find();
    }

    /**
     * The given identifier, checked: 1 to 64 letters, digits and {@code _ . : -}.
     *
     * @throws Refusal (invalid) otherwise
     */
    public static String identifier(String value) {
        if (!IDENTIFIER.matcher(value).matches()) {
            throw Refusal.invalid(
                    "This is not an identifier of ours: use 1 to 64 letters, digits, '_', '-', '.' or ':'.");
        }
        return value;
    }
}
