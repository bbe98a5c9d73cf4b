package org.mirubato.infra.axon;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the work between nodes done while the application runs. A node that is alone does nothing. */
@Component
class NodeWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NodeWorker.class);

    private final List<NodeWork> works;
    private final OtherNodes others;
    private volatile @Nullable ScheduledExecutorService thread;

    NodeWorker(List<NodeWork> works, OtherNodes others) {
        this.works = works;
        this.others = others;
    }

    @Override
    public void start() {
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread worker = new Thread(work, "nodes");
            worker.setDaemon(true);
            return worker;
        });
        works.forEach(work -> fresh.scheduleWithFixedDelay(
                () -> guarded(work), work.everyMillis(), work.everyMillis(), TimeUnit.MILLISECONDS));
        thread = fresh;
    }

    private void guarded(NodeWork work) {
        try {
            if (others.mayBeThere()) {
                work.run();
            }
        } catch (RuntimeException e) {
            LOG.debug("nothing could be told to other nodes", e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        if (running != null) {
            running.shutdownNow();
            thread = null;
            works.forEach(NodeWork::stop);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
