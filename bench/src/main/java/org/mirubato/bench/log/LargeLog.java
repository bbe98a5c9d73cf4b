package org.mirubato.bench.log;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.mirubato.bench.Figure;
import org.mirubato.bench.Report;
import org.mirubato.domain.DomainEvent;
import org.mirubato.infra.eventlog.EventCodec;

/** Whether appends stay as fast as the log grows long. The long one is made once and kept. */
record LargeLog(Path folder, Report report) {

    private static final long EVENTS = 5_000_000;
    private static final int COPIED_AT_ONCE = 50_000;
    private static final int EVENTS_PER_SCORE = 10;
    private static final int CLIENTS = 32;
    private static final Duration TIME = Duration.ofSeconds(3);
    private static final Duration WARM = Duration.ofSeconds(10);
    private static final String METADATA = "{\"user\":\"user_bench1\"}";

    void run() throws Exception {
        try (LogServer full = LogServer.on(folder, "command");
                LogServer empty = LogServer.start("command")) {
            fill(full);
            full.appendsPerSecond(CLIENTS, WARM);
            empty.appendsPerSecond(CLIENTS, WARM);
            Rounds rounds =
                    Rounds.of(() -> full.appendsPerSecond(CLIENTS, TIME), () -> empty.appendsPerSecond(CLIENTS, TIME));
            report.figure(Figure.atLeast(
                    0.9,
                    "log.append_after_5_million.ratio",
                    rounds.ratio(),
                    "x",
                    rounds.words("the first 100000 or so of an empty log, " + CLIENTS + " clients", "events/s")));
        }
    }

    private void fill(LogServer server) throws SQLException, IOException {
        long head = server.log().head();
        if (head >= EVENTS) {
            report.note("The log of " + head + " events is there already.");
            return;
        }
        long start = System.nanoTime();
        while (head < EVENTS) {
            head = copy(server, head);
        }
        server.jdbc().execute("analyze events");
        report.note("%d events were copied into %s in %d s."
                .formatted(
                        head,
                        folder,
                        Duration.ofNanos(System.nanoTime() - start).toSeconds()));
    }

    /** Adds events by COPY, sealed and encoded as an append does it; returns the new head. */
    private static long copy(LogServer server, long head) throws SQLException, IOException {
        EventCodec codec = server.codec();
        CopyText rows = new CopyText();
        long position = head;
        while (position < head + COPIED_AT_ONCE) {
            for (DomainEventMessage<?> event : SampleEvents.ofCommand(
                    SampleEvents.newScore(), SampleEvents.user((int) (position % 1000)), EVENTS_PER_SCORE)) {
                String command = SampleEvents.newId();
                rows.add(++position, event, codec.encode((DomainEvent) event.getPayload()), command, 0, METADATA);
            }
        }
        rows.copyInto("log.events", server.dataSource());
        return position;
    }
}
