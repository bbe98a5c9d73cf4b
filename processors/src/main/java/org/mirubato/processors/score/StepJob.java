package org.mirubato.processors.score;

import java.util.Locale;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.ProcessingStep;
import org.mirubato.domain.score.ScoreId;

/**
 * One step of one attempt at processing one score.
 *
 * @param owner whose file it is: a worker process opens the files of one user only
 */
public record StepJob(ScoreId scoreId, UserId owner, ContentHash hash, int attempt, ProcessingStep step) {

    /** The same for the same step of the same attempt, so that asking twice makes one job. */
    public String id() {
        return id(scoreId, attempt, step);
    }

    static String id(ScoreId score, int attempt, ProcessingStep step) {
        return score + ":" + attempt + ":" + step.name().toLowerCase(Locale.ROOT);
    }
}
