package org.mirubato.infra.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.sync.Tombstones;
import org.mirubato.sync.client.Change;
import org.mirubato.sync.client.HttpSyncServer;
import org.mirubato.sync.client.MemoryStore;
import org.mirubato.sync.client.Replica;
import org.mirubato.sync.client.SyncClient;
import org.mirubato.sync.client.SyncClient.Settings;
import org.mirubato.sync.client.SyncListener;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What becomes of devices for which tombstones were taken out of the stream too early, over each transport of the real server. */
@Timeout(120)
class TombstonesIT extends MirubatoIT {

    private final String name = "tidy-" + UUID.randomUUID();
    private final TestUser anna = server().signIn(name);
    private final String me = ReferencePeer.id(anna);
    private int day;

    @Test
    void a_cursor_below_the_floor_is_reset_on_every_transport_and_one_above_goes_on() {
        write("kept");
        write("gone");
        String old = cursor();
        anna.delete("/api/v2/entries/gone");
        until(() -> !cursor().equals(old));
        String passed = cursor();
        assertThat(pull(old).path("ops")).hasSize(1);

        daysGoBy(100);

        assertThat(pull(old).path("reset").asBoolean()).isTrue();
        assertThat(pull(old).path("ops").findValuesAsString("id"))
                .contains("kept")
                .doesNotContain("gone");
        assertThat(pull(passed).path("reset").asBoolean(false)).isFalse();
        try (EventStream stream = EventStream.open(anna, "/api/v2/sync/stream?cursor=" + old)) {
            stream.next(frame -> frame.event().equals("reset"));
        }
        try (Socket socket = Socket.open(server().url(), anna).hello("tablet", old)) {
            assertThat(socket.next("welcome").path("mode").asString()).isEqualTo("reset");
            assertThat(socket.next("reset").path("reason").asString()).isNotBlank();
        }
        try (Socket socket = Socket.open(server().url(), anna).hello("tablet", passed)) {
            assertThat(socket.next("welcome").path("mode").asString()).isEqualTo("resume");
            assertThat(socket.next("caughtUp").path("cursor").asString()).isEqualTo(passed);
            write("new");
            JsonNode delta = socket.next("delta");
            socket.send("{\"type\":\"ack\",\"cursor\":\""
                            + named(passed, delta.path("to").asLong()) + "\"}")
                    .send("{\"type\":\"ping\"}");
            assertThat(socket.next().path("type").asString()).isIn("caughtUp", "pong");
        }
    }

    @Test
    void a_client_of_the_reference_below_the_floor_catches_up_in_full() {
        write("kept");
        write("gone");
        long old = Long.parseLong(cursor().substring(cursor().lastIndexOf('.') + 1));
        anna.delete("/api/v2/entries/gone");
        until(() -> pull("").path("head").asLong() > old);
        daysGoBy(100);

        try (ReferencePeer peer = ReferencePeer.open(server().url(), anna)) {
            peer.send("{\"type\":\"SYNC_REQUEST\",\"lastSeq\":" + old + "}");

            JsonNode all = peer.next("BULK_SYNC");
            assertThat(all.path("entries").findValuesAsString("id")).containsExactly("kept");
            assertThat(peer.next("SYNC_RESPONSE").path("lastSeq").asLong()).isGreaterThan(old);
        }
    }

    @Test
    void a_device_that_was_away_for_too_long_drops_what_is_gone_and_sends_what_it_had_changed() {
        write("kept");
        write("gone");
        MemoryStore store = new MemoryStore();
        with(store, () -> store.find("logbook_entry", "gone").isPresent());
        new Replica("phone", store).change(Change.of("logbook_entry", "kept").set("duration", 77));
        String before = cursor();
        anna.delete("/api/v2/entries/gone");
        until(() -> !cursor().equals(before));
        daysGoBy(100);

        with(
                store,
                () -> store.waiting().isEmpty()
                        && store.find("logbook_entry", "gone").isEmpty());

        assertThat(store.find("logbook_entry", "kept")).isPresent();
        assertThat(TestUser.json(anna.get("/api/v2/entries/kept")).toString()).contains("\"duration\":77");
    }

    @Test
    void a_device_that_is_signed_out_by_another_holds_tombstones_no_longer() {
        TestUser phone = server().signIn(name);
        write("gone");
        String old = cursor();
        try (Socket socket = Socket.open(server().url(), phone).hello("phone", old)) {
            socket.next("caughtUp");
            until(() -> known() == 1);
        }
        anna.delete("/api/v2/entries/gone");
        until(() -> !cursor().equals(old));
        daysGoBy(100);
        boolean held = !pull(old).path("reset").asBoolean(false);

        String session = TestUser.json(anna.get("/api/v2/sync/devices"))
                .at("/data/0/session")
                .asString();
        assertThat(anna.delete("/api/v2/devices/" + session).statusCode()).isEqualTo(204);
        until(() -> known() == 0);
        daysGoBy(110);

        assertThat(held).isTrue();
        assertThat(pull(old).path("reset").asBoolean()).isTrue();
    }

    @Test
    void it_is_one_of_the_rounds_that_are_done_again_and_again() {
        List<String> rounds =
                server().bean(JdbcTemplate.class).queryForList("select task_name from scheduled_jobs", String.class);

        assertThat(rounds).contains("tombstones");
    }

    private void with(MemoryStore store, BooleanSupplier done) {
        HttpSyncServer http = new HttpSyncServer(URI.create(server().url()), anna::token);
        try (SyncClient client =
                new SyncClient(new Replica("phone", store), http, new SyncListener() {}, Settings.USUAL).start()) {
            until(done::getAsBoolean, client::state);
        }
    }

    private void daysGoBy(int days) {
        Instant now = Instant.now();
        for (int end = day + days; day <= end; day++) {
            server().bean(Tombstones.class).of(me, now.plus(Duration.ofDays(day)));
        }
    }

    private int known() {
        return TestUser.json(anna.get("/api/v2/sync/devices")).path("data").size();
    }

    private String cursor() {
        JsonNode now = pull("");
        return named(now.path("epoch").asString() + ".0", now.path("head").asLong());
    }

    private static String named(String cursor, long seq) {
        return cursor.substring(0, cursor.lastIndexOf('.') + 1) + seq;
    }

    private JsonNode pull(String cursor) {
        return TestUser.json(anna.get("/api/v2/sync?cursor=" + cursor));
    }

    private void write(String id) {
        assertThat(anna.post(
                                "/api/v2/entries",
                                "{\"id\":\"" + id + "\",\"timestamp\":\"2026-05-01T18:30:00Z\",\"duration\":5}")
                        .statusCode())
                .isEqualTo(201);
        until(() -> pull("").path("ops").findValuesAsString("id").contains(id));
    }
}
