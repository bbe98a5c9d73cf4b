package org.mirubato.infra.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;

/** Sockets of devices on the real server, and what they make of bad input. */
@Timeout(120)
class SocketIT extends MirubatoIT {

    private final TestUser anna = newUser();

    @Test
    void what_one_device_pushes_the_other_has_at_once() {
        try (Socket phone = open().hello("phone", "");
                Socket tablet = open().hello("tablet", "")) {
            tablet.next("caughtUp");

            JsonNode result = phone.send(push("b1", "\"mid\": 1", "slow")).next("pushResult");
            JsonNode delta = tablet.next("delta");

            assertThat(result.path("batchId").asString()).isEqualTo("b1");
            assertThat(result.path("results").get(0).path("status").asString()).isEqualTo("applied");
            assertThat(result.path("visibleAt").asLong())
                    .isEqualTo(delta.path("to").asLong());
            JsonNode op = delta.path("ops").get(0);
            assertThat(op.path("body").path("notes").asString()).isEqualTo("slow");
            assertThat(op.path("device").asString()).isEqualTo("phone");
            assertThat(op.path("mid").asString()).isEqualTo("1");
        }
    }

    @Test
    void who_was_told_of_a_change_finds_it_with_the_next_question() {
        try (Socket phone = open().hello("phone", "");
                Socket tablet = open().hello("tablet", "")) {
            tablet.next("caughtUp");

            for (int change = 1; change <= 20; change++) {
                String notes = "take " + change;
                phone.send(push("b" + change, "\"mid\": " + change, notes));
                tablet.next("delta");

                JsonNode entry = TestUser.json(anna.get("/api/v2/entries/e1"));

                assertThat(entry.path("data").path("notes").asString()).isEqualTo(notes);
            }
        }
    }

    @Test
    void a_device_resumes_where_it_was_and_a_cursor_of_nobody_is_reset() {
        String cursor;
        try (Socket phone = open().hello("phone", "")) {
            phone.send(push("b1", "\"mid\": 1", "slow"));
            phone.next("delta");
            cursor = phone.next("caughtUp").path("cursor").asString();
        }
        try (Socket again = open().hello("phone", cursor);
                Socket lost = open().hello("tablet", "other.7")) {
            JsonNode welcome = again.next();

            assertThat(welcome.path("type").asString()).isEqualTo("welcome");
            assertThat(welcome.path("mode").asString()).isEqualTo("resume");
            assertThat(again.next().path("type").asString()).isEqualTo("caughtUp");
            assertThat(lost.next().path("mode").asString()).isEqualTo("reset");
            assertThat(lost.next().path("type").asString()).isEqualTo("reset");
            assertThat(lost.next().path("from").asLong()).isZero();
        }
    }

    @Test
    void a_ticket_opens_one_socket_and_no_ticket_opens_none() {
        String ticket = Socket.ticket(anna);
        Socket.open(server().url(), ticket).close();

        for (String bad : List.of(ticket, "", "x".repeat(43))) {
            assertThat(Socket.refused(server().url(), bad)).as(bad).isEqualTo(401);
        }
    }

    @Test
    void a_plain_request_is_told_to_come_as_a_socket_and_keeps_its_ticket() {
        String ticket = Socket.ticket(anna);

        HttpResponse<String> plain = anna.get("/api/v2/sync/ws?ticket=" + ticket);

        assertThat(plain.statusCode()).isEqualTo(426);
        assertThat(TestUser.json(plain).path("detail").asString()).contains("WebSocket");
        Socket.open(server().url(), ticket).close();
    }

    @Test
    void who_signs_out_loses_the_socket_within_seconds() {
        try (Socket phone = open().hello("phone", "")) {
            phone.next("caughtUp");

            anna.post("/api/auth/logout", "{}");

            assertThat(phone.next("bye").path("code").asInt()).isEqualTo(4401);
            assertThat(phone.closed()).isEqualTo(4401);
        }
    }

    @Test
    void the_same_device_has_one_socket() {
        try (Socket first = open().hello("phone", "")) {
            first.next("caughtUp");
            try (Socket second = open().hello("phone", "")) {
                assertThat(first.next("bye").path("code").asInt()).isEqualTo(4409);
                assertThat(first.closed()).isEqualTo(4409);
                second.next("caughtUp");
                second.send("{\"type\":\"ping\"}").next("pong");
            }
        }
    }

    @Test
    void the_eleventh_socket_of_a_user_is_refused() {
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            open.add(open().hello("device-" + i, ""));
        }
        try {
            assertThat(Socket.refused(server().url(), Socket.ticket(anna))).isEqualTo(429);
        } finally {
            open.forEach(Socket::close);
        }
    }

    @Test
    void an_unknown_frame_and_what_is_no_frame_are_told_and_others_are_unharmed() {
        try (Socket bad = open();
                Socket good = open().hello("tablet", "")) {
            assertThat(bad.send("{\"type\":\"dream\"}").next().path("detail").asString())
                    .contains("no such frame");
            assertThat(bad.send("no json").next().path("status").asInt()).isEqualTo(400);
            assertThat(bad.send(push("b", "\"mid\": 1", "x"))
                            .next()
                            .path("detail")
                            .asString())
                    .contains("hello");
            bad.hello("phone", "").next("caughtUp");
            JsonNode refused = bad.send("{\"type\":\"push\",\"batchId\":\"b\",\"mutations\":7}")
                    .next("problem");

            assertThat(refused.path("batchId").asString()).isEqualTo("b");
            assertUnharmed(good);
        }
    }

    @Test
    void a_frame_of_a_megabyte_ends_its_socket_alone() throws IOException {
        try (RawSocket bad = new RawSocket(server().url(), Socket.ticket(anna));
                Socket good = open().hello("tablet", "")) {
            bad.send("{\"type\":\"hello\",\"protocol\":1,\"deviceId\":\"phone\"}".getBytes(StandardCharsets.UTF_8));
            bad.begin(1024 * 1024);

            assertThat(bad.closed()).isEqualTo(1009);
            assertUnharmed(good);
        }
    }

    @Test
    void bytes_that_are_no_text_end_their_socket_alone() throws IOException {
        try (RawSocket raw = new RawSocket(server().url(), Socket.ticket(anna));
                Socket binary = open();
                Socket good = open().hello("tablet", "")) {
            raw.send(new byte[] {'{', (byte) 0xc3, (byte) 0x28, '}'});
            binary.sendBytes(new byte[] {1, 2, 3});

            assertThat(raw.closed()).isEqualTo(1007);
            assertThat(binary.closed()).isEqualTo(1003);
            assertUnharmed(good);
        }
    }

    @Test
    void a_thousand_frames_in_a_second_end_their_socket_alone() {
        try (Socket bad = open().hello("phone", "");
                Socket good = open().hello("tablet", "")) {
            try {
                IntStream.range(0, 1_000).forEach(i -> bad.send("{\"type\":\"ping\"}"));
            } catch (RuntimeException e) {
                // the server has closed by now
            }

            JsonNode bye = bad.next("bye");
            assertThat(bye.path("code").asInt()).isEqualTo(1008);
            assertThat(bye.path("retryAfterMs").asInt()).isPositive();
            assertThat(bad.closed()).isEqualTo(1008);
            assertUnharmed(good);
        }
    }

    @Test
    void a_device_that_goes_on_sending_bytes_that_are_no_text_is_cut_off_all_the_same() throws InterruptedException {
        Instant patience = Instant.now().plusSeconds(20);
        try (Socket bad = open()) {
            while (!bad.isClosed() && Instant.now().isBefore(patience)) {
                sendUnlessClosed(bad);
                Thread.sleep(20);
            }

            assertThat(bad.isClosed()).isTrue();
        }
    }

    private static void sendUnlessClosed(Socket bad) {
        try {
            bad.sendBytes(new byte[] {1});
        } catch (RuntimeException e) {
            // the server has closed by now
        }
    }

    private static void assertUnharmed(Socket good) {
        JsonNode result = good.send(push("good", "\"mid\": 7", "unharmed")).next("pushResult");
        assertThat(result.path("results").get(0).path("status").asString()).isEqualTo("applied");
    }

    private Socket open() {
        return Socket.open(server().url(), anna);
    }

    private static String push(String batch, String mid, String notes) {
        return "{\"type\":\"push\",\"batchId\":\"" + batch + "\",\"mutations\":[{" + mid
                + ",\"kind\":\"logbook_entry\",\"id\":\"e1\",\"set\":{\"timestamp\":\"2026-05-01T18:30:00Z\","
                + "\"duration\":30,\"notes\":\"" + notes + "\"}}]}";
    }
}
