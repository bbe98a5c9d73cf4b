package org.mirubato.processors.reading.vision;

/** The time signatures that the network tells apart; their order is that of its answers and may not change without new weights. */
public enum TimeSign {
    /** No time signature before the first note. */
    NONE("", 0, 0),
    COMMON("4/4", 0, 0),
    CUT("2/2", 0, 0),
    TWO_TWO("2/2", 2, 2),
    THREE_TWO("3/2", 3, 2),
    FOUR_TWO("4/2", 4, 2),
    TWO_FOUR("2/4", 2, 4),
    THREE_FOUR("3/4", 3, 4),
    FOUR_FOUR("4/4", 4, 4),
    FIVE_FOUR("5/4", 5, 4),
    SIX_FOUR("6/4", 6, 4),
    SEVEN_FOUR("7/4", 7, 4),
    THREE_EIGHT("3/8", 3, 8),
    FOUR_EIGHT("4/8", 4, 8),
    FIVE_EIGHT("5/8", 5, 8),
    SIX_EIGHT("6/8", 6, 8),
    SEVEN_EIGHT("7/8", 7, 8),
    NINE_EIGHT("9/8", 9, 8),
    TWELVE_EIGHT("12/8", 12, 8),
    /** Figures that are none of these; nothing is told then. */
    OTHER("", 0, 0);

    private final String value;
    private final int beats;
    private final int unit;

    TimeSign(String value, int beats, int unit) {
        this.value = value;
        this.beats = beats;
        this.unit = unit;
    }

    /** The value as readings have it, such as "6/8"; empty where there is none or none that is known. */
    public String value() {
        return value;
    }

    /** The upper figure, or 0 for signs without figures. */
    public int beats() {
        return beats;
    }

    /** The lower figure, or 0 for signs without figures. */
    public int unit() {
        return unit;
    }
}
