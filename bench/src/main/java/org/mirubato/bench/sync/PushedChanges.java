package org.mirubato.bench.sync;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.mirubato.bench.BenchException;
import org.mirubato.bench.Statistics;
import org.mirubato.bench.log.LogServer;
import org.mirubato.bench.log.SampleEvents;
import org.mirubato.command.sync.ReadModels;
import org.mirubato.sync.client.Change;
import org.mirubato.sync.client.HttpSyncServer;
import org.mirubato.sync.client.MemoryStore;
import org.mirubato.sync.client.Replica;
import tools.jackson.databind.JsonNode;

/** New entries as a device sends them that was offline, in one request; and as many rows, as anybody would insert them. */
final class PushedChanges {

    static final int COUNT = 1_000;

    private final Replica device = new Replica("bench", new MemoryStore());
    private final HttpSyncServer server;
    private final ReadModels lists;
    private final DataSource dataSource;
    private final List<Double> shown = new ArrayList<>();

    PushedChanges(LogServer server, String user) {
        String token = server.token(user);
        this.server = new HttpSyncServer(URI.create("http://127.0.0.1:" + server.port()), () -> token);
        this.lists = server.bean(ReadModels.class);
        this.dataSource = server.dataSource();
    }

    /** Until the device has its answer. What is measured next must not pay for what read models have still to take in. */
    double perSecond() {
        IntStream.range(0, COUNT)
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
        double answered = rateSince(start);
        lists.requireCaughtUp();
        shown.add(rateSince(start));
        return answered;
    }

    /** Until all read models had what was pushed the last times, the median. */
    double shownPerSecond(int times) {
        return Statistics.median(shown.subList(shown.size() - times, shown.size()));
    }

    double insertedPerSecond() throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement table = connection.prepareStatement(
                        "create table if not exists public.bench_pushed (id bigserial primary key, body jsonb)");
                PreparedStatement insert =
                        connection.prepareStatement("insert into public.bench_pushed (body) values (?::jsonb)")) {
            table.execute();
            connection.setAutoCommit(true);
            long start = System.nanoTime();
            for (int n = 0; n < COUNT; n++) {
                insert.setString(1, "{\"duration\": " + n + ", \"notes\": \"Bars and on, slowly, hands apart\"}");
                insert.execute();
            }
            return rateSince(start);
        }
    }

    private static double rateSince(long start) {
        return COUNT * 1e9 / (System.nanoTime() - start);
    }
}
