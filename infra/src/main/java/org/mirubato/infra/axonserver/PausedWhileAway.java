package org.mirubato.infra.axonserver;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.List;

/**
 * Jobs and deadlines end with a command. They wait while Axon Server does not answer, or they would use up their attempts and be
 * given up for a reason that is not theirs.
 */
public final class PausedWhileAway {

    private final List<Scheduler> schedulers;

    /** Paused from here on, until the server answers. */
    public PausedWhileAway(List<Scheduler> schedulers, AxonServerLink link) {
        this.schedulers = List.copyOf(schedulers);
        link.onChange(this::set);
        set(link.connected());
    }

    private void set(boolean there) {
        schedulers.forEach(there ? Scheduler::resume : Scheduler::pause);
    }
}
