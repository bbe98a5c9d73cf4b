package org.mirubato.processors.score;

import java.util.ArrayList;
import java.util.List;
import org.mirubato.domain.score.ScoreId;

/** Keeps what is asked for, and holds it for as long as a test likes. */
final class AskedJobs implements ScoreJobs {

    final List<StepJob> asked = new ArrayList<>();
    boolean waiting;

    @Override
    public void enqueue(StepJob job) {
        asked.add(job);
    }

    @Override
    public boolean hold(ScoreId score, int attempt) {
        return waiting && asked.stream().anyMatch(job -> job.scoreId().equals(score) && job.attempt() == attempt);
    }
}
