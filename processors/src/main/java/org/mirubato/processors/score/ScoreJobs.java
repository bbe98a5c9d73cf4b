package org.mirubato.processors.score;

/** Where the saga leaves its steps to be done. */
public interface ScoreJobs {

    /** Puts a step into the durable queue; a step that is there already is not added again. */
    void enqueue(StepJob job);
}
