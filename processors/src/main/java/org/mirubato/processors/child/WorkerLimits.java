package org.mirubato.processors.child;

import java.time.Duration;

/**
 * What child processes may use.
 *
 * @param children how many run at once
 * @param heapMegabytes heap of each
 * @param perJob time for one job; a child that takes longer is killed
 * @param jobsPerChild after so many jobs a child is replaced
 * @param patience how long a lease waits for a free child
 * @param idle after so long without a lease a child ends
 */
public record WorkerLimits(
        int children, int heapMegabytes, Duration perJob, int jobsPerChild, Duration patience, Duration idle) {

    /** One child for each core, 256 MB, a minute for a job, 40 jobs. */
    public static WorkerLimits usual() {
        return new WorkerLimits(
                Runtime.getRuntime().availableProcessors(),
                256,
                Duration.ofSeconds(60),
                40,
                Duration.ofMinutes(2),
                Duration.ofSeconds(30));
    }

    /**
     * These, but for what an installation sets.
     *
     * @param otherChildren 0 for as many as here
     */
    public WorkerLimits with(int otherChildren, int otherHeap, Duration otherTime) {
        return new WorkerLimits(
                otherChildren > 0 ? otherChildren : children, otherHeap, otherTime, jobsPerChild, patience, idle);
    }

    /** After so much of the processor a child is replaced before its next job. */
    public Duration processorTime() {
        return perJob.multipliedBy(10);
    }

    /** At so much of the processor the system ends a child, even if its parent can't: enough for a last job on all cores. */
    public Duration processorTimeAtMost() {
        return processorTime()
                .plus(perJob.multipliedBy(1L + Runtime.getRuntime().availableProcessors()))
                .plusSeconds(1);
    }
}
