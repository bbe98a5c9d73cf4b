package org.mirubato.processors.reading.vision;

/** The clefs that the network tells apart; their order is that of its answers and may not change without new weights. */
public enum ClefSign {
    /** No clef, no five lines, or no staff at all. */
    NONE("", 0),
    TREBLE("treble", 0),
    TREBLE_BELOW("treble_8", 0),
    TREBLE_ABOVE("treble^8", 0),
    FRENCH("french", -2),
    SOPRANO("soprano", 2),
    MEZZOSOPRANO("mezzosoprano", -3),
    ALTO("alto", -1),
    TENOR("tenor", 1),
    BARITONE("baritone", 3),
    BASS("bass", -2),
    BASS_BELOW("bass_8", -2),
    PERCUSSION("percussion", 0);

    private final String word;
    private final int shift;

    ClefSign(String word, int shift) {
        this.word = word;
        this.shift = shift;
    }

    /** The clef in one word as readings have it, such as "treble_8"; empty for none. */
    public String word() {
        return word;
    }

    /** How many steps higher than in the treble clef a note of the same name is written, −3 to 3. */
    public int shift() {
        return shift;
    }

    /** Whether a key signature can follow. */
    public boolean pitched() {
        return this != NONE && this != PERCUSSION;
    }
}
