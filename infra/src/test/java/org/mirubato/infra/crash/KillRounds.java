package org.mirubato.infra.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.mirubato.infra.TestUser;

/** Rounds of work, each of which ends with a kill in the middle of it. */
final class KillRounds {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LATEST_KILL_MILLIS = 1500;
    private static final int APPLICATION_IN_PERCENT = 40;

    /** What is killed. */
    enum Kill {
        APPLICATION("the application"),
        /** Those that serve connections are left behind. */
        POSTGRES("PostgreSQL's first process"),
        WHOLE_POSTGRES("all processes of PostgreSQL");

        private final String words;

        Kill(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Path folder;
    private final Random random;
    private final List<Musician> musicians = new ArrayList<>();
    private final List<ProcessHandle> started = new ArrayList<>();
    private @Nullable ChildServer server;

    KillRounds(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** As many kills, in an order drawn from the seed; the last one leaves the application alive. */
    List<Kill> kills(int rounds) {
        List<Kill> kills = new ArrayList<>();
        for (int i = 0; i < rounds - 1; i++) {
            boolean application = i < rounds * APPLICATION_IN_PERCENT / 100;
            kills.add(application ? Kill.APPLICATION : i % 2 == 0 ? Kill.POSTGRES : Kill.WHOLE_POSTGRES);
        }
        Collections.shuffle(kills, random);
        kills.add(Kill.POSTGRES);
        return kills;
    }

    List<Musician> musicians() {
        return musicians;
    }

    /** Processes of the killed applications that go on. */
    List<String> leftOver() {
        return ChildServer.alive(started);
    }

    int acknowledged() {
        return musicians.stream()
                .flatMap(Musician::clients)
                .mapToInt(client -> client.acknowledged().size())
                .sum();
    }

    /** Has everybody work, and kills at some moment. Who works on goes on until all of the round is acknowledged. */
    void round(int nr, Kill kill) throws IOException, InterruptedException {
        ChildServer running = running();
        int moment = random.nextInt(LATEST_KILL_MILLIS);
        int before = acknowledged();
        List<Thread> devices = new ArrayList<>();
        List<Thread> followers = new ArrayList<>();
        for (Musician musician : musicians) {
            TestUser device = musician.at(running.url());
            devices.addAll(musician.devices(running.url()));
            followers.add(new Thread(() -> musician.follower().followUntilGone(device), "follower"));
        }
        devices.forEach(Thread::start);
        followers.forEach(Thread::start);
        // a cold server takes its time for the first change: the moment is counted from its answer on
        until(() -> acknowledged() > before);
        replayScores(running);
        LockSupport.parkNanos(Duration.ofMillis(moment).toNanos());
        kill(running, kill);
        long begin = System.nanoTime();
        join(devices);
        if (kill != Kill.APPLICATION) {
            until(() -> musicians.stream().allMatch(each -> seesItsLastScore(each.at(running.url()), each)));
        }
        followers.forEach(Thread::interrupt);
        join(followers);
        System.out.println("round " + nr + ": " + kill.words() + " killed after " + moment + " ms, acknowledged so far "
                + acknowledged() + ", all of it seen "
                + Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms later");
    }

    private ChildServer running() throws IOException {
        ChildServer running = server;
        if (running == null) {
            running = ChildServer.start(folder.resolve("data"), folder.resolve("server.log"));
            server = running;
        }
        for (int i = musicians.size(); i < 2; i++) {
            musicians.add(Musician.signIn(running.url(), "musician-" + i, random));
        }
        return running;
    }

    private void kill(ChildServer running, Kill kill) throws InterruptedException {
        if (kill == Kill.APPLICATION) {
            started.addAll(running.kill());
            server = null;
        } else {
            running.killPostgres(kill == Kill.WHOLE_POSTGRES);
        }
    }

    /** The read models go on where they were. */
    private static boolean seesItsLastScore(TestUser user, Musician musician) {
        int last = Collections.max(musician.scores().keySet());
        return user.get("/api/scores/" + musician.scores().get(last)).statusCode() == 200;
    }

    /** So that the kill finds a read model half built; where the last round's is not done, this one goes on with that. */
    private void replayScores(ChildServer running) throws IOException {
        assertThat(owner(running)
                        .post("/api/v2/admin/projections/score-list/replay", "")
                        .statusCode())
                .isIn(202, 409);
    }

    /**
     * Waits until an application whose PostgreSQL was killed has done all that it was asked for, without anybody's help; then ends
     * it.
     */
    void untilAllIsDone() throws IOException, InterruptedException {
        ChildServer running = running();
        TestUser owner = owner(running);
        until(() -> StreamSupport.stream(
                        TestUser.json(owner.get("/api/v2/admin/projections"))
                                .path("data")
                                .spliterator(),
                        false)
                .allMatch(each -> each.path("lag").asLong() == 0
                        && !each.path("replaying").asBoolean()));
        for (Musician musician : musicians) {
            TestUser user = musician.at(running.url());
            musician.scores().values().forEach(score -> user.processed(score));
        }
        assertThat(owner.get("/readyz").statusCode()).isEqualTo(200);
        kill(running, Kill.APPLICATION);
    }

    private TestUser owner(ChildServer running) throws IOException {
        String token = Files.readString(folder.resolve("data").resolve("run").resolve("cli-token"));
        return TestUser.withToken(running.url(), token.strip());
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(PATIENCE.toMillis());
            assertThat(thread.isAlive()).as(thread.getName() + " has not ended").isFalse();
        }
    }
}
