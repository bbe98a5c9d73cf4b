package org.mirubato.infra.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.TestServer;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.crash.ChildServer;
import org.springframework.jdbc.core.JdbcTemplate;

/** As {@link ConvergenceIT}, while the application, PostgreSQL or Redis is killed in the middle, or Redis stopped for a moment. */
class ConvergenceCrash {

    private static final int ROUNDS = Boolean.getBoolean("mirubato.long") ? 32 : 4;
    private static final int SEEDS_PER_ROUND = Boolean.getBoolean("mirubato.long") ? 4 : 2;
    private static final int STEPS = 80;
    private static final int LATEST_KILL_MILLIS = 400;

    /** Shorter and longer than the server waits for an answer of Redis. */
    private static final int LONGEST_STOP_MILLIS = 4_000;

    private static final long SEED = Long.getLong("mirubato.convergence.seed", System.nanoTime());

    private final Tally tally = new Tally();
    private final Random random = new Random(SEED);
    private final List<Convergence> runs = new ArrayList<>();

    /** Of its own: lives that wait in the common pool would keep the clients' sockets, which use it, from opening. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private Path folder = Path.of("");
    private ChildServer server;

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void devices_converge_whatever_is_killed_meanwhile() throws Exception {
        System.out.println("ConvergenceCrash: " + ROUNDS + " rounds, -Dmirubato.convergence.seed=" + SEED);
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "it")), "converging")
                .toAbsolutePath();
        server = start();

        for (int nr = 0; nr < ROUNDS; nr++) {
            round(Kill.values()[nr % Kill.values().length]);
        }

        threads.shutdown();
        server.kill();
        try (TestServer after = TestServer.start(folder.resolve("data"))) {
            StreamAudit audit = new StreamAudit(after.bean(JdbcTemplate.class));
            runs.forEach(run -> audit.check(run, tally));
        }
        tally.print("kills, seed " + SEED);
        Convergence.requireAllKinds(tally);
    }

    private enum Kill {
        APPLICATION,
        POSTGRES,
        REDIS,
        /** Redis is there, and does not answer for a moment. */
        REDIS_STOPPED
    }

    private void round(Kill kill) throws Exception {
        List<Convergence> here = new ArrayList<>();
        for (int i = 0; i < SEEDS_PER_ROUND; i++) {
            TestUser user = TestUser.signIn(server.url(), "musician-" + UUID.randomUUID() + "@example.org");
            here.add(new Convergence(random.nextLong(), server.url(), user, tally));
        }
        List<CompletableFuture<Void>> lives = here.stream()
                .map(run -> CompletableFuture.runAsync(() -> run.live(STEPS), threads))
                .toList();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LATEST_KILL_MILLIS)));
        kill(kill, here);
        lives.forEach(CompletableFuture::join);
        for (Convergence run : here) {
            run.rest();
            run.check();
            run.close();
        }
        runs.addAll(here);
        until(() -> TestUser.withToken(server.url(), "").get("/readyz").statusCode() == 200);
    }

    private void kill(Kill kill, List<Convergence> here) throws IOException, InterruptedException {
        tally.count("kills of " + kill.toString().toLowerCase(Locale.ROOT).replace('_', ' '));
        switch (kill) {
            case POSTGRES -> server.killPostgres(random.nextBoolean());
            case REDIS -> server.killRedis();
            case REDIS_STOPPED -> {
                List<ProcessHandle> stopped = server.stopRedis();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_STOP_MILLIS)));
                ChildServer.goOn(stopped);
            }
            case APPLICATION -> {
                List<ProcessHandle> children = server.kill();
                server = start();
                assertThat(ChildServer.alive(children))
                        .as("processes left over")
                        .isEmpty();
                here.forEach(run -> run.moveTo(server.url()));
            }
        }
    }

    private ChildServer start() throws IOException {
        return ChildServer.start(folder.resolve("data"), folder.resolve("server.log"), TestServer.UNLIMITED);
    }
}
