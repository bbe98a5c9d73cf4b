package org.mirubato.infra.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.sync.DeviceCursors;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the server knows of a user's devices, and what they can check themselves by. */
@Timeout(120)
class DevicesIT extends MirubatoIT {

    private final String name = "owner-of-devices-" + UUID.randomUUID();
    private final TestUser anna = server().signIn(name);

    @Test
    void what_a_device_acknowledges_is_kept_and_listed() {
        write("e1");
        try (Socket phone = Socket.open(server().url(), anna).hello("phone", "")) {
            String cursor = phone.next("caughtUp").path("cursor").asString();

            phone.send("{\"type\":\"ack\",\"cursor\":\"" + cursor + "\"}");

            until(() -> devices().path(0).path("cursor").asString("").equals(cursor), this::devices);
            JsonNode device = devices().get(0);
            assertThat(device.path("deviceId").asString()).isEqualTo("phone");
            assertThat(device.path("session").asString()).isNotBlank();
            assertThat(device.path("behind").asInt()).isZero();
            assertThat(device.path("lastSeen").asString()).matches("\\d{4}-.*Z");
            write("e2");
            until(() -> devices().path(0).path("behind").asInt() == 1, this::devices);
        }
        assertThat(TestUser.json(newUser().get("/api/v2/sync/devices"))
                        .path("data")
                        .size())
                .isZero();
    }

    @Test
    void a_device_that_has_everything_makes_the_same_digests_as_the_server() {
        for (int i = 0; i < 5; i++) {
            write("e" + i);
        }
        anna.delete("/api/v2/entries/e3");
        try (Socket phone = Socket.open(server().url(), anna)) {
            phone.send("{\"type\":\"hello\",\"deviceId\":\"phone\",\"digests\":true,\"maxBatch\":2}");
            Map<String, Long> held = new TreeMap<>();
            JsonNode frame = phone.next();
            while (!frame.path("type").asString().equals("caughtUp")) {
                assertThat(frame.path("ops").size()).isLessThanOrEqualTo(2);
                frame.path("ops").forEach(op -> {
                    held.remove(op.path("id").asString());
                    if (!op.has("deleted")) {
                        held.put(op.path("id").asString(), op.path("version").asLong());
                    }
                });
                frame = phone.next();
            }
            JsonNode entries = frame.at("/digests/kinds/logbook_entry");

            assertThat(frame.at("/digests/cursor")).isEqualTo(frame.path("cursor"));
            assertThat(entries.path("count").asInt()).isEqualTo(held.size()).isEqualTo(4);
            assertThat(entries.path("hash").asString()).isEqualTo(hash(held));
            assertThat(TestUser.json(anna.get("/api/v2/sync/digests")).at("/kinds/logbook_entry"))
                    .isEqualTo(entries);
        }
    }

    @Test
    void a_page_that_is_loaded_again_and_again_locks_nobody_out() throws IOException {
        for (int i = 0; i < 25; i++) {
            try (java.net.Socket page = stream("/api/v2/sync/stream");
                    BufferedReader lines =
                            new BufferedReader(new InputStreamReader(page.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).as("load " + i).contains(" 200 ");
                page.setSoLinger(true, 0);
            }
        }
    }

    @Test
    void there_is_one_list_of_devices_and_who_is_signed_out_there_loses_session_and_streams() {
        TestUser other = server().signIn(name);
        write("e1");
        try (Socket phone = Socket.open(server().url(), other).hello("phone", "");
                EventStream stream = EventStream.open(other, "/api/v2/sync/stream?deviceId=tablet")) {
            String cursor = phone.next("caughtUp").path("cursor").asString();
            phone.send("{\"type\":\"ack\",\"cursor\":\"" + cursor + "\"}");
            until(() -> item("phone").path("behind").asInt(-1) == 0, this::items);
            write("e2");
            until(() -> item("phone").path("behind").asInt() == 1, this::items);
            JsonNode listed = item("phone");
            assertThat(listed.path("current").asBoolean()).isFalse();
            assertThat(items()).hasSize(2);

            assertThat(anna.delete("/api/v2/devices/" + listed.path("id").asString())
                            .statusCode())
                    .isEqualTo(204);

            assertThat(phone.closed()).isEqualTo(4401);
            assertThat(stream.next(frame -> frame.event().equals("bye"))
                            .data()
                            .path("code")
                            .asInt())
                    .isEqualTo(4401);
            until(() -> items().size() == 1, this::items);
            assertThat(devices()).isEmpty();
            assertThat(other.get("/api/v2/sync").statusCode()).isEqualTo(401);
        }
    }

    private JsonNode items() {
        return TestUser.json(anna.get("/api/v2/devices")).at("/data/items");
    }

    /** The device that calls itself so; missing when it is not listed. */
    private JsonNode item(String device) {
        for (JsonNode item : items()) {
            if (item.path("deviceId").asString("").equals(device)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }

    @Test
    void a_device_without_a_socket_is_known_by_where_it_reads_on() {
        write("e1");
        String cursor =
                TestUser.json(anna.get("/api/v2/sync/digests")).path("cursor").asString();
        write("e2");

        anna.get("/api/v2/sync?deviceId=watch&cursor=" + cursor);
        try (EventStream stream = EventStream.open(anna, "/api/v2/sync/stream?deviceId=tablet&cursor=" + cursor)) {
            stream.next(frame -> frame.event().equals("caughtUp"));

            until(() -> devices().size() == 2, this::devices);
        }
        assertThat(devices()).allSatisfy(device -> {
            assertThat(device.path("cursor").asString()).isEqualTo(cursor);
            assertThat(device.path("behind").asInt()).isEqualTo(1);
            assertThat(device.path("session").asString()).isNotBlank();
        });
    }

    @Test
    void a_device_has_one_connection_of_whatever_kind() {
        try (EventStream stream = EventStream.open(anna, "/api/v2/sync/stream?deviceId=phone")) {
            stream.next(frame -> frame.event().equals("caughtUp"));
            try (Socket socket = Socket.open(server().url(), anna).hello("phone", "")) {
                socket.next("caughtUp");
                JsonNode bye = stream.next(frame -> frame.event().equals("bye")).data();
                assertThat(bye.path("code").asInt()).isEqualTo(4409);
                try (EventStream again = EventStream.open(anna, "/api/v2/sync/stream?deviceId=phone")) {
                    again.next(frame -> frame.event().equals("caughtUp"));

                    assertThat(socket.closed()).isEqualTo(4409);
                }
            }
        }
    }

    @Test
    void who_says_hello_under_ever_new_names_has_a_hundred_devices_at_most() {
        write("e1");
        for (int i = 0; i < 105; i++) {
            anna.get("/api/v2/sync?deviceId=d" + i);
        }

        until(
                () -> devices().size() == 100
                        && devices().path(0).path("deviceId").asString().equals("d104"),
                this::devices);
    }

    @Test
    void devices_of_sessions_that_are_over_are_forgotten() {
        TestUser other = server().signIn(name);
        other.get("/api/v2/sync?deviceId=old");
        anna.get("/api/v2/sync?deviceId=new");
        until(() -> devices().size() == 2, this::devices);
        other.post("/api/auth/logout", "{}");
        until(() -> devices().size() == 1, this::devices);

        String me = TestUser.json(anna.get("/api/user/me")).path("id").asString();
        server().bean(DeviceCursors.class).forgetGone(me);

        assertThat(new JdbcTemplate(server().bean(DataSource.class))
                        .queryForList("select device from sync_devices where user_id = ?", String.class, me))
                .containsExactly("new");
    }

    @Test
    void a_device_has_one_stream() {
        try (EventStream first = EventStream.open(anna, "/api/v2/sync/stream?deviceId=phone")) {
            first.next(frame -> frame.event().equals("caughtUp"));
            try (EventStream second = EventStream.open(anna, "/api/v2/sync/stream?deviceId=phone")) {
                second.next(frame -> frame.event().equals("caughtUp"));

                JsonNode bye = first.next(frame -> frame.event().equals("bye")).data();
                assertThat(bye.path("code").asInt()).isEqualTo(4409);
                write("e1");
                second.next(frame -> frame.event().equals("delta"));
            }
        }
    }

    private java.net.Socket stream(String path) throws IOException {
        URI server = URI.create(server().url());
        java.net.Socket page = new java.net.Socket(server.getHost(), server.getPort());
        page.setSoTimeout(20_000);
        OutputStream out = page.getOutputStream();
        out.write(("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: Bearer "
                        + anna.token() + "\r\nAccept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return page;
    }

    private JsonNode devices() {
        return TestUser.json(anna.get("/api/v2/sync/devices")).path("data");
    }

    private void write(String id) {
        assertThat(anna.post(
                                "/api/v2/entries",
                                "{\"id\":\"" + id + "\",\"timestamp\":\"2026-05-01T18:30:00Z\",\"duration\":5}")
                        .statusCode())
                .isEqualTo(201);
    }

    /** As docs/sync.md says how. */
    private static String hash(Map<String, Long> held) {
        int all = 0;
        for (Map.Entry<String, Long> each : held.entrySet()) {
            int hash = 0x811c9dc5;
            for (byte letter : (each.getKey() + "\n" + each.getValue()).getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ (letter & 0xff)) * 0x01000193;
            }
            all ^= hash;
        }
        return String.format("%08x", all);
    }
}
