package org.mirubato.domain;

import java.util.regex.Pattern;

/** Checks shared by the text values. */
public final class Texts {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}");

    private Texts() {}

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
