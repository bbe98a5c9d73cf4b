package org.mirubato.processors.reading.vision.training;

/** The signs that staves are drawn from: their code points in SMuFL and their names in Emmentaler. */
enum Sign {
    BRACE(0xE000, ""),
    G_CLEF(0xE050, "clefs.G"),
    C_CLEF(0xE05C, "clefs.C"),
    F_CLEF(0xE062, "clefs.F"),
    PERCUSSION_CLEF(0xE069, "clefs.percussion"),
    ZERO(0xE080, "zero"),
    ONE(0xE081, "one"),
    TWO(0xE082, "two"),
    THREE(0xE083, "three"),
    FOUR(0xE084, "four"),
    FIVE(0xE085, "five"),
    SIX(0xE086, "six"),
    SEVEN(0xE087, "seven"),
    EIGHT(0xE088, "eight"),
    NINE(0xE089, "nine"),
    COMMON(0xE08A, "timesig.C44"),
    CUT(0xE08B, "timesig.C22"),
    FLAT(0xE260, "accidentals.flat"),
    NATURAL(0xE261, "accidentals.natural"),
    SHARP(0xE262, "accidentals.sharp"),
    WHOLE(0xE0A2, "noteheads.s0"),
    HALF(0xE0A3, "noteheads.s1"),
    BLACK(0xE0A4, "noteheads.s2"),
    FLAG_UP(0xE240, "flags.u3"),
    FLAG_DOWN(0xE241, "flags.d3"),
    WHOLE_REST(0xE4E3, "rests.0"),
    HALF_REST(0xE4E4, "rests.1"),
    QUARTER_REST(0xE4E5, "rests.2"),
    EIGHTH_REST(0xE4E6, "rests.3"),
    SIXTEENTH_REST(0xE4E7, "rests.4"),
    FERMATA(0xE4C0, "scripts.ufermata"),
    PIANO(0xE520, "p"),
    MEZZO(0xE521, "m"),
    FORTE(0xE522, "f");

    private static final Sign[] DIGITS = {ZERO, ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE};

    final int codePoint;
    final String emmentaler;

    Sign(int codePoint, String emmentaler) {
        this.codePoint = codePoint;
        this.emmentaler = emmentaler;
    }

    static Sign digit(int value) {
        return DIGITS[value];
    }
}
