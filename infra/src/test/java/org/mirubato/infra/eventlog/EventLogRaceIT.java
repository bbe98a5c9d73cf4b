package org.mirubato.infra.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.eventlog.Appends.inspections;
import static org.mirubato.infra.eventlog.Appends.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirubato.domain.Refusal;

/** What holds while many write at once. */
@ExtendWith(SharedLogDatabase.class)
class EventLogRaceIT {

    private static final int WRITERS = 8;
    private static final int COMMANDS = 60;
    private static final int SHARED_SCORES = 3;

    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);

    private LogDatabase database;
    private EventLog log;

    @BeforeEach
    void beginWithAnEmptyLog(LogDatabase running) {
        database = running;
        database.clear();
        log = database.log();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void positions_have_no_gap_and_no_reader_ever_passes_one_that_is_still_to_come() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        AtomicBoolean writing = new AtomicBoolean(true);
        Future<List<Long>> reader = threads.submit(() -> follow(writing));

        long appended = inParallel(writer -> () -> write(new Random(seed + writer), "w" + writer)).stream()
                .mapToLong(Long::longValue)
                .sum();
        writing.set(false);

        assertThat(log.head()).isEqualTo(appended);
        assertThat(reader.get())
                .isEqualTo(LongStream.rangeClosed(1, appended).boxed().toList());
        assertThat(brokenSequences()).isZero();
    }

    @Test
    void of_many_accounts_that_want_one_address_at_once_exactly_one_gets_it() throws Exception {
        List<Long> registered = inParallel(writer -> () -> register("user_0" + writer));

        assertThat(registered).containsOnlyOnce(1L);
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void a_command_that_comes_many_times_at_once_has_its_events_once() throws Exception {
        inParallel(writer -> () -> {
            log.engine().appendEvents(inspections("same", "score_01", 0, 3));
            return AppendedPositions.last();
        });

        assertThat(log.head()).isEqualTo(3);
    }

    /** Appends one to three events per command, half of them to scores that others write to as well. */
    private long write(Random random, String name) {
        long appended = 0;
        for (int command = 0; command < COMMANDS; command++) {
            String score = random.nextBoolean() ? "shared_" + random.nextInt(SHARED_SCORES) : name + "_" + command;
            int events = 1 + random.nextInt(3);
            while (!appendedTo(score, name + "-" + command, events)) {
                Thread.onSpinWait();
            }
            appended += events;
        }
        return appended;
    }

    private boolean appendedTo(String score, String commandId, int events) {
        long next =
                log.engine().lastSequenceNumberFor(score).map(last -> last + 1).orElse(0L);
        try {
            log.engine().appendEvents(inspections(commandId, score, next, events));
            return true;
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            return false;
        }
    }

    private long register(String user) {
        try {
            log.engine().appendEvents(registration(user, "clara@example.org"));
            return 1;
        } catch (Refusal e) {
            return 0;
        }
    }

    private List<Long> follow(AtomicBoolean writing) {
        List<Long> seen = new ArrayList<>();
        boolean last;
        do {
            last = !writing.get();
            long from = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
            log.engine()
                    .readEvents(new GlobalSequenceTrackingToken(from), false)
                    .forEach(event -> seen.add(event.trackingToken().position().orElseThrow()));
        } while (!last);
        return seen;
    }

    private long brokenSequences() {
        Long broken = database.jdbc()
                .queryForObject(
                        "select count(*) from (select aggregate_id from events group by aggregate_id"
                                + " having max(sequence) + 1 <> count(*)) broken",
                        Long.class);
        return broken == null ? -1 : broken;
    }

    private List<Long> inParallel(IntFunction<Callable<Long>> work) throws InterruptedException, ExecutionException {
        List<Callable<Long>> all = IntStream.range(0, WRITERS).mapToObj(work).toList();
        List<Long> results = new ArrayList<>();
        for (Future<Long> result : threads.invokeAll(all)) {
            results.add(result.get());
        }
        return results;
    }
}
