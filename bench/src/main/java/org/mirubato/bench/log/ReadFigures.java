package org.mirubato.bench.log;

import org.mirubato.bench.Figure;
import org.mirubato.bench.Report;

/** What it costs to read the log: again from the start, as it grows, and one aggregate of it. */
record ReadFigures(LogServer server, Report report) {

    private static final int REPLAYED = 100_000;

    void run() throws Exception {
        replay();
        latency();
        load();
    }

    private void replay() throws Exception {
        long events = Math.min(REPLAYED, server.log().head());
        Replay replay = new Replay(server.store());
        JdbcCursor cursor = new JdbcCursor(server.dataSource(), server.codec());
        Rounds rounds = Rounds.of(() -> replay.rate(events), () -> cursor.rate(events));
        report.figure(Figure.atLeast(
                0.7,
                "log.replay.ratio",
                rounds.ratio(),
                "x",
                rounds.words("a JDBC cursor decoding the same " + events, "events/s")));
    }

    private void latency() throws Exception {
        try (HandlerLatency handler = new HandlerLatency(server);
                NotifyLatency notify = new NotifyLatency(server.dataSource())) {
            Rounds rounds = Rounds.of(handler::p99Millis, notify::p99Millis);
            report.figure(Figure.atMost(
                    3.0,
                    "log.append_to_handler_p99.ratio",
                    rounds.ratio(),
                    "x",
                    rounds.words("NOTIFY to LISTEN, p99, each with its commit", "ms")));
        }
    }

    private void load() throws Exception {
        AggregateLoad load = new AggregateLoad(server);
        load.prepare();
        Rounds rounds = Rounds.of(load::longWithSnapshot, load::shortWithout);
        report.figure(Figure.atMost(
                2.0,
                "log.load_with_snapshot.ratio",
                rounds.ratio(),
                "x",
                rounds.words(
                        AggregateLoad.LONG + " events with a snapshot to " + AggregateLoad.SHORT + " without", "ms")));
        Rounds cached = Rounds.of(load::shortCached, load::shortWithout);
        report.figure(Figure.plain(
                "log.load_cached.ratio",
                cached.ratio(),
                "x",
                cached.words("the same " + AggregateLoad.SHORT + " events loaded", "ms")));
    }
}
