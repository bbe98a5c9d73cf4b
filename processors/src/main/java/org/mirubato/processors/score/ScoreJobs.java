package org.mirubato.processors.score;

import org.mirubato.domain.score.ScoreId;

/** Where the saga leaves its steps to be done. */
public interface ScoreJobs {

    /** Puts a step into the durable queue; a step that is there already is not added again. */
    void enqueue(StepJob job);

    /** Whether a step of this attempt is still to be done: it waits, runs, or will be tried again. */
    boolean hold(ScoreId score, int attempt);
}
