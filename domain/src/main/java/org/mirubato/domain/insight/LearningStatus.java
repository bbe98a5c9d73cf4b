package org.mirubato.domain.insight;

import java.util.Locale;

/** How far somebody is with a piece, as far as that says how much it wants to be practised. */
public enum LearningStatus {
    PLANNED(0.6),
    LEARNING(1.0),
    WORKING(0.9),
    POLISHED(0.5),
    PERFORMANCE_READY(0.6),
    /** Given up: never suggested. */
    DROPPED(0),
    /** Put away: never suggested. */
    ARCHIVED(0),
    UNKNOWN(0.8);

    private final double weight;

    LearningStatus(double weight) {
        this.weight = weight;
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** 0 to 1; pieces of weight 0 are left alone. */
    double weight() {
        return weight;
    }
}
