package org.mirubato.bench.sync;

import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.mirubato.bench.BenchException;
import org.mirubato.bench.Figure;
import org.mirubato.bench.Report;
import org.mirubato.bench.log.LogServer;
import org.mirubato.bench.log.NotifyLatency;
import org.mirubato.bench.log.Percentile;
import org.mirubato.bench.log.Rounds;
import org.mirubato.bench.log.SampleEvents;
import org.mirubato.domain.identity.UserId;
import org.mirubato.sync.client.Change;
import org.mirubato.sync.client.HttpSyncServer;
import org.mirubato.sync.client.MemoryStore;
import org.mirubato.sync.client.Replica;
import tools.jackson.databind.JsonNode;

/** What one user's stream can do. */
record StreamFigures(Report report) {

    private static final int ENTITIES = 50_000;
    private static final int PUSHED = 1_000;

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
        String token = server.token("user_push");
        HttpSyncServer to = new HttpSyncServer(URI.create("http://127.0.0.1:" + server.port()), () -> token);
        Replica device = new Replica("bench", new MemoryStore());
        Warmth<Double> warmth = Warmth.of(() -> pushedPerSecond(device, to));
        report.figure(Figure.plain(
                "sync.first_push",
                warmth.first(),
                "changes/s",
                "a server's first " + PUSHED + " in one request; warm after " + warmth.rounds() + " such requests"));
        Rounds rounds = Rounds.of(() -> pushedPerSecond(device, to), () -> insertedPerSecond(server.dataSource()));
        report.figure(Figure.atLeast(
                0.3,
                "sync.push.ratio",
                rounds.ratio(),
                "x",
                rounds.words(PUSHED + " inserts, each with its commit", "changes/s")));
    }

    /** So many new entries, as a device sends them that was offline: in one request. */
    private static double pushedPerSecond(Replica device, HttpSyncServer server) {
        IntStream.range(0, PUSHED)
                .forEach(n -> device.change(Change.of("logbook_entry", "entry-" + SampleEvents.newId())
                        .set("timestamp", "2026-05-01T18:30:00Z")
                        .set("duration", n % 90)
                        .set("notes", "Bars " + n + " and on, slowly, hands apart at first; better at the end.")
                        .set("tags", List.of("technique"))));
        long start = System.nanoTime();
        for (JsonNode batch = device.batch().orElse(null);
                batch != null;
                batch = device.batch().orElse(null)) {
            device.answered(server.push(batch)).stream()
                    .filter(result -> !result.done())
                    .findAny()
                    .ifPresent(result -> {
                        throw new BenchException("a change was rejected: " + result.reason());
                    });
        }
        return PUSHED * 1e9 / (System.nanoTime() - start);
    }

    private static double insertedPerSecond(DataSource dataSource) throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement table = connection.prepareStatement(
                        "create table if not exists public.bench_pushed (id bigserial primary" + " key, body jsonb)");
                PreparedStatement insert =
                        connection.prepareStatement("insert into public.bench_pushed (body) values (?::jsonb)")) {
            table.execute();
            connection.setAutoCommit(true);
            long start = System.nanoTime();
            for (int n = 0; n < PUSHED; n++) {
                insert.setString(1, "{\"duration\": " + n + ", \"notes\": \"Bars and on, slowly, hands apart\"}");
                insert.execute();
            }
            return PUSHED * 1e9 / (System.nanoTime() - start);
        }
    }
}
