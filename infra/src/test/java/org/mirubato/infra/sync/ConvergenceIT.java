package org.mirubato.infra.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.MirubatoIT;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Several devices of one user do whatever they like against the real server. Once all is sent and pulled, all of them hold the
 * same, and what each was told is taken is there exactly once. {@code -Dmirubato.convergence.seed} plays one again.
 */
class ConvergenceIT extends MirubatoIT {

    private static final int SEEDS =
            Integer.getInteger("mirubato.convergence.seeds", Boolean.getBoolean("mirubato.long") ? 900 : 24);
    private static final int STEPS = 80;
    private static final int AT_ONCE = 4;

    private final Tally tally = new Tally();

    /** The limit leaves room for a machine that is busy with other things. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void all_devices_end_with_the_same_and_every_acknowledged_change_is_there_once() throws Exception {
        Long given = Long.getLong("mirubato.convergence.seed");
        long first = given == null ? System.nanoTime() : given;
        System.out.println("ConvergenceIT: seeds from " + first);
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < (given == null ? SEEDS : 1); i++) {
                long seed = first + i;
                runs.add(pool.submit(() -> run(seed)));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
        tally.print("seeds from " + first);
        Convergence.requireAllKinds(tally);
    }

    private void run(long seed) {
        try (Convergence run = new Convergence(seed, server().url(), newUser(), tally)) {
            run.live(STEPS);
            run.rest();
            run.check();
            new StreamAudit(server().bean(JdbcTemplate.class)).check(run, tally);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
    }
}
