package org.mirubato.domain.plan;

import java.util.List;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.CheckedText;
import org.mirubato.domain.practice.EntryLimits;
import org.mirubato.domain.practice.ExtraField;

/**
 * A piece that is planned, by its score or by its name. Each text is empty when it is not said; the first two are not both.
 *
 * @param extra fields that we don't know; none in what was stored before they were kept
 */
public record PlanPiece(String scoreId, String title, String composer, List<ExtraField> extra) {

    public PlanPiece {
        extra = ExtraField.orNone(extra);
    }

    /** A piece of which nothing else is said. */
    public PlanPiece(String scoreId, String title, String composer) {
        this(scoreId, title, composer, List.of());
    }

    static List<PlanPiece> checked(List<PlanPiece> pieces) {
        if (pieces.size() > PlanLimits.MOST_PIECES) {
            throw Refusal.invalid("Give at most " + PlanLimits.MOST_PIECES + " pieces.");
        }
        return pieces.stream().map(PlanPiece::checked).toList();
    }

    private PlanPiece checked() {
        PlanPiece piece = new PlanPiece(
                CheckedText.line("the score's id", scoreId, EntryLimits.LONGEST_SCORE_ID),
                CheckedText.line("the title", title, PlanLimits.LONGEST_TITLE),
                CheckedText.line("the composer", composer, PlanLimits.LONGEST_TITLE),
                ExtraField.checked(extra, PlanLimits.MOST_EXTRA_FIELDS, PlanLimits.LONGEST_EXTRA_OF_PIECE));
        if (piece.scoreId.isEmpty() && piece.title.isEmpty()) {
            throw Refusal.invalid("Give each piece a title or a scoreId.");
        }
        return piece;
    }
}
