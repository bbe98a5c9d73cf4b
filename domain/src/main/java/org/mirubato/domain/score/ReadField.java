package org.mirubato.domain.score;

import java.util.Locale;

/** What is read from a score's pages, or follows from what was read there. */
public enum ReadField {
    TITLE,
    COMPOSER,
    /** Opus and catalogue numbers in their usual form, joined by "; ": {@code Op. 98, No. 2; D. 498}. */
    OPUS,
    /** The clef of the top staff. */
    FIRST_CLEF,
    /** The clefs of the first system from top to bottom, joined by a space. */
    CLEFS,
    /** Fifths as a decimal integer: {@code -3} is three flats, {@code 0} none, {@code 2} two sharps. */
    KEY_SIGNATURE,
    /** E.g. {@code 6/8}; common time is {@code 4/4}, cut time {@code 2/2}. */
    TIME_SIGNATURE,
    /** Tonic and mode as {@link MusicalKey} writes them: {@code E-flat major}, {@code C minor}. */
    KEY,
    /** Instruments and voices in lower case and English, in the order of the score, joined by ", ": {@code voice, piano}. */
    INSTRUMENTS,
    /** The words over the first bar: {@code Allegro moderato}. */
    TEMPO_MARKING,
    /** The movement or the number within its collection, as printed: {@code II. Menuetto}. */
    MOVEMENT,
    ARRANGER,
    /** How many staves the first system has, as a decimal integer. */
    STAVES,
    /** Whether words stand under the notes: {@code yes} or {@code no}. */
    LYRICS,
    /** {@code baroque}, {@code classical}, {@code romantic}, {@code modern} or {@code contemporary}. */
    STYLE_PERIOD,
    /** From 1, a beginner's first pieces, to 10. */
    DIFFICULTY_LEVEL,
    /** What the difficulty was worked out from, as {@link DifficultyReason} writes it. */
    DIFFICULTY_REASONS,
    /** How the notes came to be on the page: {@code engraved} or {@code handwritten}. */
    WRITING,
    /** How well the picture of the page can be read: {@code good}, {@code fair} or {@code poor}. */
    PICTURE_QUALITY;

    /** Whether a user can say it better; reasons, and how well the reader sees, are the reader's own. */
    public boolean correctable() {
        return this != DIFFICULTY_REASONS && this != PICTURE_QUALITY;
    }

    /** Whether a user can say that there is none: a piece may have no opus, but it has a title, staves and clefs. */
    public boolean optional() {
        return switch (this) {
            case COMPOSER, OPUS, TIME_SIGNATURE, KEY, INSTRUMENTS, TEMPO_MARKING, MOVEMENT, ARRANGER, STYLE_PERIOD ->
                true;
            default -> false;
        };
    }

    /** The word on the wire, e.g. {@code first_clef}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
