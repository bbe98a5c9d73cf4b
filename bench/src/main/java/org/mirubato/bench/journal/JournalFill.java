package org.mirubato.bench.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.mirubato.bench.BenchException;
import org.mirubato.bench.Report;
import org.mirubato.bench.log.CopyText;
import org.mirubato.bench.log.LogServer;
import org.mirubato.bench.log.SampleEvents;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.infra.admin.Projections;

/**
 * Fills an empty server with logbooks: the events go into the log by COPY, sealed and encoded as an append does it, and at the same
 * time to the read models, so that nobody has to read and open them again.
 */
final class JournalFill {

    private static final int THREADS = 3;
    private static final int USERS_AT_ONCE = 4;
    private static final String METADATA = "{\"user\":\"user_bench\"}";

    private final LogServer server;
    private final JournalSet set;
    private final Report report;
    private final FillDatabase database;
    private final AtomicInteger nextUser = new AtomicInteger();
    private long head;

    JournalFill(LogServer server, JournalSet set, Report report) {
        this.server = server;
        this.set = set;
        this.report = report;
        this.database = new FillDatabase(server.dataSource());
    }

    /**
     * Fills the server unless that was done before.
     *
     * @return the number of entries
     */
    long run() throws SQLException, IOException, InterruptedException {
        long filled = database.filled(set.users());
        if (filled > 0) {
            return filled;
        }
        if (server.log().head() > 0) {
            throw new BenchException("the data folder was left half full: remove it, and it is filled anew");
        }
        long start = System.nanoTime();
        try (DirectProjections projections = new DirectProjections(server)) {
            List<String> indexes = database.dropIndexes();
            write(projections);
            report.note(
                    "%d entries of %d users were written in %d s.".formatted(head, set.users(), secondsSince(start)));
            database.finish(indexes, set.users(), head);
        }
        awaitReadModels();
        report.note("They were ready to be read after %d s.".formatted(secondsSince(start)));
        return head;
    }

    private void write(DirectProjections projections) throws SQLException, IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                writers.add(threads.submit(() -> {
                    writeUsers(projections);
                    return null;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } catch (ExecutionException e) {
            throw new BenchException("the logbooks could not be written", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void writeUsers(DirectProjections projections) throws SQLException, IOException {
        CopyText rows = new CopyText();
        int first = nextUser.getAndAdd(USERS_AT_ONCE);
        while (first < set.users()) {
            int end = Math.min(set.users(), first + USERS_AT_ONCE);
            for (int user = first; user < end; user++) {
                List<DomainEventMessage<EntryLogged>> events = set.eventsOf(user);
                long position = take(events.size());
                projections.tell(events, position);
                for (DomainEventMessage<EntryLogged> event : events) {
                    rows.add(
                            position++,
                            event,
                            server.codec().encode(event.getPayload()),
                            SampleEvents.newId(),
                            0,
                            METADATA);
                }
            }
            rows.copyInto("log.events", server.dataSource());
            first = nextUser.getAndAdd(USERS_AT_ONCE);
        }
    }

    private void awaitReadModels() throws InterruptedException {
        Projections projections = server.bean(Projections.class);
        while (projections.all().stream().anyMatch(state -> state.replayable() && state.lag() > 0)) {
            Thread.sleep(100);
        }
    }

    /** The first of so many new positions. */
    private synchronized long take(int count) {
        long first = head + 1;
        head += count;
        if (head / 100_000 > (head - count) / 100_000) {
            report.note(String.format(Locale.ROOT, "%d entries...", head));
        }
        return first;
    }

    private static long secondsSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
