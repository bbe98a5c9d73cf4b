package org.mirubato.sync;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The few threads that serve every stream: none of them ever waits for a reader. */
@Component
@Profile("sync")
class SyncThreads implements Executor, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SyncThreads.class);
    private static final int WRITERS = 4;
    private static final int TICK_SECONDS = 1;
    private static final int POLL_SECONDS = 5;

    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, named("sync-writer"));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(named("sync-timer"));

    SyncThreads(SyncHub hub, SyncTable table, Acknowledged acknowledged) {
        timer.scheduleWithFixedDelay(() -> guarded(hub::tick), TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(
                () -> guarded(() -> poll(hub, table)), POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(() -> guarded(acknowledged::flush), POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void execute(Runnable work) {
        writers.execute(work);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        writers.shutdownNow();
    }

    private static void poll(SyncHub hub, SyncTable table) {
        Set<String> users = new TreeSet<>(hub.users());
        if (!users.isEmpty()) {
            hub.ringBehind(table.ends(users));
        }
    }

    /** A failed round must not end the rounds. */
    private static void guarded(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.warn("a round over the open streams failed", e);
        }
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
