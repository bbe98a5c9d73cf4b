package org.mirubato.infra.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.infra.runtime.SchemaMigration;
import org.mirubato.infra.runtime.Surroundings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Builds read models anew, one after the other, while the live ones go on serving and following. Every node looks for what was
 * asked for, also before a crash and of another node; an advisory lock lets one of them do it.
 */
@Component
public class Rebuilds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration SWAP_PATIENCE = Duration.ofSeconds(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final int PAUSE_MILLIS = 50;

    /** So few events behind the log the tables are swapped: readers wait while these are taken in. */
    private static final int CLOSE = 100;

    private final DataSource dataSource;
    private final Surroundings surroundings;
    private final Fillers fillers;
    private final Clock clock;
    private final RebuildTable table;
    private @Nullable ScheduledExecutorService thread;

    Rebuilds(DataSource dataSource, Surroundings surroundings, Fillers fillers, Clock clock) {
        this.dataSource = dataSource;
        this.surroundings = surroundings;
        this.fillers = fillers;
        this.clock = clock;
        table = new RebuildTable(dataSource);
    }

    /**
     * Has a read model built anew. Once this returns, a crash does not make it forgotten.
     *
     * @throws Refusal (conflict) when it is being built anew already
     */
    public void request(ReadModel model) {
        if (!table.begin(model, clock.instant())) {
            throw Refusal.conflict("\"" + model.group() + "\" is being built anew already: wait until that is done.");
        }
        lookSoon();
    }

    /** The rebuilds that are under way on any node, by group. One ends in the moment in which its tables become the live ones. */
    public Map<String, RebuildProgress> underWay() {
        return table.underWay();
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "rebuilds"));
        thread.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is under way is left as it is, for the next start. */
    @Override
    public synchronized void stop() {
        if (thread == null) {
            return;
        }
        thread.shutdownNow();
        try {
            thread.awaitTermination(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private synchronized void lookSoon() {
        if (thread != null) {
            thread.execute(this::look);
        }
    }

    private void look() {
        for (ReadModel model : ReadModel.ALL) {
            try {
                if (fillers.canFill(model) && table.isUnderWay(model)) {
                    rebuildAlone(model);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warn("{} could not be built anew yet: it is tried again", model.group(), e);
            }
        }
    }

    /** The lock lives as long as its connection. The swap uses that connection too: who has lost the lock can't swap. */
    private void rebuildAlone(ReadModel model) throws SQLException, InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            RebuildTable mine = new RebuildTable(new SingleConnectionDataSource(connection, true));
            if (!mine.take(model)) {
                return;
            }
            try {
                if (mine.isUnderWay(model)) {
                    rebuild(model, mine);
                }
            } finally {
                mine.release(model);
            }
        }
    }

    /** Ends with the swap, or when somebody has dropped the schema. */
    private void rebuild(ReadModel model, RebuildTable mine) throws InterruptedException {
        SchemaMigration.beside(surroundings.postgres(), model.schema(), model.nextSchema());
        try (Filler filler = fillers.of(model)) {
            while (table.isUnderWay(model)) {
                filler.start();
                if (filler.position() < Math.max(0, fillers.head() - CLOSE)) {
                    Thread.sleep(PAUSE_MILLIS);
                } else if (mine.swap(model, () -> filler.finish(fillers.head(), SWAP_PATIENCE))) {
                    LOG.info("{} has been built anew", model.group());
                } else {
                    Thread.sleep(LOOK.toMillis());
                }
            }
        }
    }
}
