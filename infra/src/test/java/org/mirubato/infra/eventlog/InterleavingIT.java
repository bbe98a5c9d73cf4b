package org.mirubato.infra.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;
import static org.mirubato.infra.eventlog.Appends.inspections;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;

/** Three nodes append, their commits are held open and let go in every order, and some of them fail; readers follow meanwhile. */
@ExtendWith(SharedLogDatabase.class)
class InterleavingIT {

    private static final int INTERLEAVINGS = Integer.getInteger("mirubato.interleavings", 500);
    private static final long SEED = Long.getLong("mirubato.interleavings.seed", System.nanoTime());

    private static final List<List<Integer>> ORDERS = List.of(
            List.of(0, 1, 2), List.of(0, 2, 1), List.of(1, 0, 2), List.of(1, 2, 0), List.of(2, 0, 1), List.of(2, 1, 0));

    /** What becomes of an append whose commit is held. */
    private enum Fate {
        COMMITTED,
        ROLLED_BACK,
        /** Its connection ends before it is let go. */
        KILLED,
        /** Its connection ends in the moment in which it is let go: only the log knows what came of it. */
        KILLED_AT_COMMIT
    }

    /** What the one who appended was told. */
    private enum Answer {
        DURABLE,
        REFUSED,
        FAILED
    }

    private record Node(String name, HikariDataSource pool, EventLog log, LogWatch watch) {}

    private final Random random = new Random(SEED);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private List<LogFollower> followers = List.of();
    private LogDatabase database;
    private HeldCommits commits;

    @BeforeEach
    void three_nodes_that_write_and_one_that_only_reads(LogDatabase running) throws SQLException {
        database = running;
        database.clear();
        commits = new HeldCommits(database.pool());
        for (String name : List.of("node-0", "node-1", "node-2", "reader")) {
            HikariDataSource pool = database.pool(name);
            EventLog log = database.log(pool);
            nodes.add(new Node(name, pool, log, log.watch(pool)));
        }
        PostgresEventStorageEngine writing = nodes.get(0).log().engine();
        PostgresEventStorageEngine reading = nodes.get(3).log().engine();
        followers = List.of(LogFollower.ofStream(writing), LogFollower.ofStream(reading), LogFollower.ofTable(reading));
    }

    @AfterEach
    void stop() throws Exception {
        commits.close();
        for (LogFollower follower : followers) {
            follower.close();
        }
        threads.shutdown();
        for (Node node : nodes) {
            node.watch().close();
            node.pool().close();
        }
    }

    @Test
    void in_whatever_order_commits_end_each_reader_sees_every_position_once_and_none_too_early() throws Exception {
        System.out.println(INTERLEAVINGS + " interleavings, -Dmirubato.interleavings.seed=" + SEED);

        for (int nr = 0; nr < INTERLEAVINGS; nr++) {
            interleave(nr);
        }

        List<String> log = rows("select e.position || ' ' || event_id from events e order by e.position");
        assertThat(log).hasSizeGreaterThan(INTERLEAVINGS);
        assertThat(database.jdbc().queryForList("select position from events order by 1", Long.class))
                .isEqualTo(LongStream.rangeClosed(1, log.size()).boxed().toList());
        assertThat(followers).allSatisfy(follower -> assertThat(follower.seen()).isEqualTo(log));
        answers.forEach(this::isTrue);
        assertThat(answers.values()).contains(Answer.values());
    }

    /** Appends begin one after the other, so that they wait for each other; their commits are let go in another order. */
    private void interleave(int nr) throws Exception {
        List<Integer> begins = new ArrayList<>(List.of(0, 1, 2));
        Collections.shuffle(begins, random);
        Map<Integer, Fate> fates = new HashMap<>();
        List<Future<?>> appends = new ArrayList<>();
        for (int writer : begins) {
            fates.put(writer, random.nextInt(10) < 8 ? Fate.COMMITTED : Fate.values()[random.nextInt(4)]);
            commits.hold(writer);
            appends.add(begin(nr, writer, fates.get(writer)));
            until(() -> commits.waiting() == unfinished(appends));
        }
        for (int writer : ORDERS.get(nr % ORDERS.size())) {
            end(writer, fates.get(writer));
            if (random.nextBoolean()) {
                until(() -> commits.waiting() == unfinished(appends));
            }
        }
        for (Future<?> append : appends) {
            append.get();
        }
        long head = database.log().head();
        until(() -> followers.stream().allMatch(follower -> follower.count() >= head));
    }

    private Future<?> begin(int nr, int writer, Fate fate) {
        String command = (fate == Fate.ROLLED_BACK ? "fail-" : "keep-") + nr + "-" + writer;
        String score = random.nextInt(4) == 0 ? "shared_" + nr : "score_" + nr + "_" + writer;
        int events = 1 + random.nextInt(3);
        sizes.put(command, events);
        EventLog log = nodes.get(writer).log();
        return threads.submit(() -> {
            Answer answer = append(log, command, score, events);
            synchronized (answers) {
                answers.put(command, answer);
            }
        });
    }

    private static Answer append(EventLog log, String command, String score, int events) {
        try {
            log.engine().appendEvents(inspections(command, score, 0, events));
            return Answer.DURABLE;
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            return Answer.REFUSED;
        } catch (DataAccessException e) {
            return Answer.FAILED;
        }
    }

    private void end(int writer, Fate fate) {
        if (fate == Fate.KILLED) {
            commits.kill(nodes.get(writer).name());
        }
        commits.letGo(writer);
        if (fate == Fate.KILLED_AT_COMMIT) {
            commits.kill(nodes.get(writer).name());
        }
    }

    private void isTrue(String command, Answer answer) {
        List<String> events = rows("select event_id::text from events where command_id = '" + command + "'");
        switch (answer) {
            case DURABLE -> assertThat(events).as(command).hasSize(sizes.get(command));
            case REFUSED -> assertThat(events).as(command).isEmpty();
            case FAILED ->
                assertThat(events.size()).as(command).isIn(0, command.startsWith("fail") ? 0 : sizes.get(command));
        }
    }

    private static long unfinished(List<Future<?>> appends) {
        return appends.stream().filter(append -> !append.isDone()).count();
    }

    private List<String> rows(String sql) {
        return database.jdbc().queryForList(sql, String.class);
    }
}
