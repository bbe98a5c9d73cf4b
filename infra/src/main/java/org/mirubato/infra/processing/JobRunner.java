package org.mirubato.infra.processing;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the job queue while everything else is there: jobs that a killed server left are due at once, and one that finds no
 * handler for its command has failed. Starts last, in the default phase, and stops first.
 */
final class JobRunner implements SmartLifecycle {

    private final Scheduler scheduler;
    private volatile boolean running;

    JobRunner(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
