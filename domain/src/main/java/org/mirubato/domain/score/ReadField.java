package org.mirubato.domain.score;

import java.util.Locale;

/** What is read from a score's pages. */
public enum ReadField {
    TITLE,
    COMPOSER,
    OPUS,
    /** The clef of the top staff. */
    FIRST_CLEF,
    /** The clefs of the first system from top to bottom, joined by a space. */
    CLEFS,
    /** Fifths as a decimal integer: {@code -3} is three flats, {@code 0} none, {@code 2} two sharps. */
    KEY_SIGNATURE,
    /** E.g. {@code 6/8}; common time is {@code 4/4}, cut time {@code 2/2}. */
    TIME_SIGNATURE;

    /** The word on the wire, e.g. {@code first_clef}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
