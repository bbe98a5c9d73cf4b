package org.mirubato.bench.sync;

import java.net.http.HttpClient;
import java.util.List;
import org.mirubato.bench.Figure;
import org.mirubato.bench.Report;
import org.mirubato.bench.log.LogServer;
import org.mirubato.bench.log.NotifyLatency;
import org.mirubato.bench.log.Percentile;
import org.mirubato.bench.log.Rounds;
import org.mirubato.bench.log.SampleEvents;
import org.mirubato.domain.identity.UserId;

/** What one user's stream can do. */
record StreamFigures(Report report) {

    private static final int ENTITIES = 50_000;

    private static final int CHANGES = 1_000;

    void measure() throws Exception {
        try (LogServer server = LogServer.start("command,query,sync")) {
            latency(server);
            firstSync(server);
            push(server);
        }
    }

    private void latency(LogServer server) throws Exception {
        UserId user = new UserId("user_latency");
        String token = server.token(user.value());
        Rounds p50 = new Rounds();
        Rounds p99 = new Rounds();
        try (DeviceLatency device = new DeviceLatency(server.port(), token);
                NotifyLatency notify = new NotifyLatency(server.dataSource())) {
            DeviceLatency.Change change = () -> {
                server.log().engine().appendEvents(SampleEvents.ofCommand(SampleEvents.newScore(), user, 1));
                return System.nanoTime();
            };
            Warmth<List<Double>> warmth = Warmth.of(() -> device.millis(CHANGES, change));
            report.figure(Figure.plain(
                    "sync.first_changes_p99",
                    Percentile.of(99, warmth.first()),
                    "ms",
                    "of a server's first " + CHANGES + "; warm after " + CHANGES * warmth.rounds()));
            for (int round = 0; round < Rounds.COUNT; round++) {
                List<Double> ours = device.millis(CHANGES, change);
                List<Double> theirs = notify.millis();
                p50.add(Percentile.of(50, ours), Percentile.of(50, theirs));
                p99.add(Percentile.of(99, ours), Percentile.of(99, theirs));
            }
        }
        report.figure(Figure.plain("sync.latency_p50.ratio", p50.ratio(), "x", p50.words("NOTIFY", "ms")));
        report.figure(Figure.atMost(3, "sync.latency_p99.ratio", p99.ratio(), "x", p99.words("NOTIFY", "ms")));
    }

    private void firstSync(LogServer server) throws Exception {
        String user = "user_first";
        FilledStream stream = new FilledStream(server.dataSource(), user);
        stream.fill(ENTITIES);
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        FirstSync device = new FirstSync(http, server.port(), server.token(user));
        device.entitiesPerSecond(ENTITIES);
        stream.selectedPerSecond(ENTITIES);
        Rounds rounds = Rounds.of(() -> device.entitiesPerSecond(ENTITIES), () -> stream.selectedPerSecond(ENTITIES));
        report.figure(Figure.atLeast(
                0.3,
                "sync.first.ratio",
                rounds.ratio(),
                "x",
                rounds.words("one SELECT of " + ENTITIES + " entities", "entities/s")));
    }

    private void push(LogServer server) throws Exception {
        PushedChanges changes = new PushedChanges(server, "user_push");
        Warmth<Double> warmth = Warmth.of(changes::perSecond);
        report.figure(Figure.plain(
                "sync.first_push",
                warmth.first(),
                "changes/s",
                "a server's first " + PushedChanges.COUNT + " in one request; warm after " + warmth.rounds()
                        + " such requests"));
        Rounds rounds = Rounds.of(changes::perSecond, changes::insertedPerSecond);
        report.figure(Figure.atLeast(
                0.3,
                "sync.push.ratio",
                rounds.ratio(),
                "x",
                rounds.words(PushedChanges.COUNT + " inserts, each with its commit", "changes/s")));
        report.figure(Figure.plain(
                "sync.push_shown",
                changes.shownPerSecond(Rounds.COUNT),
                "changes/s",
                "until all read models have them as well"));
    }
}
