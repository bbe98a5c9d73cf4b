package org.mirubato.domain.practice;

import org.mirubato.domain.Refusal;
import org.mirubato.domain.TextValue;

/**
 * The id of a piece as a client wrote it, kept as given: {@code score_…}, {@code title-composer}, or both parts with a double
 * pipe between them. Says nothing about whether there is such a piece.
 */
public record PieceRef(String value) implements TextValue {

    private static final int LONGEST = EntryLimits.LONGEST_SCORE_ID;

    public PieceRef {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("Give the id of a piece as 1 to " + LONGEST + " characters on one line.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
