package org.mirubato.processors.jobs;

import java.time.Duration;

/**
 * The pauses between the attempts at a job: each twice as long as the one before.
 *
 * @param first the pause after the first failure
 * @param retries how many more attempts a job gets after its first
 */
public record Backoff(Duration first, int retries) {

    /** The pause after a number of failures in a row, from 1. */
    public Duration pause(int failures) {
        return first.multipliedBy(1L << Math.min(failures - 1, 16));
    }

    /** Whether there is no attempt left after that number of failures in a row. */
    public boolean exhausted(int failures) {
        return failures > retries;
    }
}
