package org.mirubato.infra.rebuild;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;

/**
 * The threads of a filler. When the segments have all the events that they can hold, Axon's coordinator looks again only 100 ms
 * later, while these are done with them in a fraction of that: its look is put forward.
 */
final class FillerThreads extends ScheduledThreadPoolExecutor {

    private static final long COORDINATOR_MILLIS = 100;
    private static final long OURS_MILLIS = 2;

    FillerThreads(int count, String name) {
        super(count, new AxonThreadFactory(name));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        boolean full = unit.toMillis(delay) == COORDINATOR_MILLIS;
        return full ? super.schedule(task, OURS_MILLIS, TimeUnit.MILLISECONDS) : super.schedule(task, delay, unit);
    }
}
