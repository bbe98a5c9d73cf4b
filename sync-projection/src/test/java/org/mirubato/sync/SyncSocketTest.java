package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.sync.DeviceCursors.DeviceCursor;
import org.mirubato.sync.SyncSockets.SocketPorts;
import org.mirubato.sync.SyncSockets.Workplace;
import tools.jackson.databind.JsonNode;

class SyncSocketTest {

    private static final String HELLO = "{\"type\":\"hello\",\"deviceId\":\"phone\",\"cursor\":\"e.0\"}";

    private final Hands clock = new Hands();
    private final Line line = new Line();
    private final List<DeviceCursor> stored = new ArrayList<>();
    private final List<JsonNode> pushed = new ArrayList<>();
    private Executor lookers = Runnable::run;
    private final Digests digests = new Digests("e.1", Map.of("goal", Digest.NONE.with("a", 0), "score", Digest.NONE));
    private long head = 1;
    private int mostOps;
    private boolean signedIn = true;
    private boolean newest = true;
    private String answer = "ok";
    private @Nullable String left;
    private SyncSocket socket;

    @BeforeEach
    void open() {
        prepare();
        socket.opened(line);
    }

    private void prepare() {
        SocketPorts ports = new SocketPorts(new Gate(), this::push, stored::add, Streams.JSON, clock);
        Workplace place = new Workplace(
                (user, cursor, most) -> delta(cursor, most),
                user -> digests,
                new DeltaFrames(clock),
                Runnable::run,
                new Pushers(Runnable::run),
                lookers,
                ports);
        socket =
                new SyncSocket(new SocketCaller("user_anna", "s1", Hands.START.plusSeconds(900)), new Leaving(), place);
    }

    @Test
    void a_device_that_says_hello_gets_what_it_is_missing() {
        socket.received(HELLO);

        assertThat(line.types()).containsExactly("welcome", "delta", "caughtUp");
        assertThat(line.frames.get(1).path("ops").get(0).path("id").asString()).isEqualTo("a");
        assertThat(line.frames.get(2).path("cursor").asString()).isEqualTo("e.1");
        assertThat(line.asked).isEqualTo(2);
    }

    @Test
    void a_device_is_told_the_kinds_that_it_holds_in_the_size_that_it_takes_and_its_deltas_join() {
        socket.received("{\"type\":\"hello\",\"deviceId\":\"phone\",\"kinds\":[\"score\"],\"maxBatch\":7}");
        head = 4;
        socket.wake();

        assertThat(line.types()).containsExactly("welcome", "delta", "caughtUp", "delta", "caughtUp");
        assertThat(line.frames.get(1).path("ops").size()).isZero();
        assertThat(line.frames.get(3).path("from").asLong()).isEqualTo(1);
        assertThat(line.frames.get(3).path("to").asLong()).isEqualTo(4);
        assertThat(mostOps).isEqualTo(7);
    }

    @Test
    void a_device_that_wants_to_check_itself_is_told_once_what_the_stream_holds_of_its_kinds() {
        socket.received("{\"type\":\"hello\",\"deviceId\":\"phone\",\"kinds\":[\"goal\"],\"digests\":true}");
        JsonNode first = line.last();
        head = 4;
        socket.wake();

        assertThat(first.at("/digests/cursor").asString()).isEqualTo("e.1");
        assertThat(first.at("/digests/kinds/goal/count").asInt()).isEqualTo(1);
        assertThat(first.at("/digests/kinds/score").isMissingNode()).isTrue();
        assertThat(line.last().path("type").asString()).isEqualTo("caughtUp");
        assertThat(line.last().has("digests")).isFalse();
    }

    @Test
    void what_a_device_has_stored_is_kept_as_far_as_it_was_sent() {
        socket.received("{\"type\":\"ack\",\"cursor\":\"e.0\"}");
        socket.received(HELLO);
        socket.received("{\"type\":\"ack\",\"cursor\":\"e.1\"}");
        for (String bad : List.of("e.2", "f.1", "?")) {
            socket.received("{\"type\":\"ack\",\"cursor\":\"" + bad + "\"}");
            assertThat(line.last().path("status").asInt()).as(bad).isEqualTo(400);
        }

        assertThat(stored).extracting(DeviceCursor::cursor).containsExactly("e.0", "e.1");
        assertThat(stored).extracting(DeviceCursor::device).containsOnly("phone");
        assertThat(stored).extracting(DeviceCursor::session).containsOnly("s1");
    }

    @Test
    void a_change_goes_out_at_once_and_joins_the_one_before() {
        socket.received(HELLO);

        head = 4;
        socket.wake();

        JsonNode delta = line.frames.get(3);
        assertThat(delta.path("from").asLong()).isEqualTo(1);
        assertThat(delta.path("to").asLong()).isEqualTo(4);
    }

    @Test
    void a_push_is_answered_and_the_next_frame_is_asked_for_only_then() {
        socket.received(HELLO);
        int before = line.asked;

        socket.received("{\"type\":\"push\",\"batchId\":\"b1\",\"mutations\":[]}");

        assertThat(pushed).hasSize(1);
        assertThat(pushed.get(0).path("deviceId").asString()).isEqualTo("phone");
        assertThat(line.last().path("type").asString()).isEqualTo("pushResult");
        assertThat(line.asked).isEqualTo(before + 1);
    }

    @Test
    void what_can_not_be_read_is_told_and_ends_nothing() {
        for (String bad : List.of("no json", "7", "[]", "{}", "{\"type\":\"dream\"}", "{\"type\":\"push\"}")) {
            socket.received(bad);

            assertThat(line.last().path("type").asString()).as(bad).isEqualTo("problem");
            assertThat(line.last().path("status").asInt()).isEqualTo(400);
        }
        socket.received("{\"type\":\"hello\",\"deviceId\":7}");
        assertThat(line.last().path("detail").asString()).contains("deviceId");
        for (String bad : List.of("\"kinds\":[\"dream\"]", "\"kinds\":[]", "\"kinds\":[7]", "\"maxBatch\":0")) {
            socket.received("{\"type\":\"hello\",\"deviceId\":\"phone\"," + bad + "}");
            assertThat(line.last().path("status").asInt()).as(bad).isEqualTo(400);
        }
        socket.received("{\"type\":\"hello\",\"deviceId\":\"phone\",\"protocol\":2}");
        assertThat(line.last().path("detail").asString()).contains("protocol 1");
        socket.received(HELLO);
        socket.received(HELLO);

        assertThat(line.last().path("detail").asString()).contains("said hello");
        assertThat(line.code).isZero();
    }

    @Test
    void a_batch_that_is_refused_or_put_off_is_told_with_its_name() {
        socket.received(HELLO);

        answer = "refuse";
        socket.received("{\"type\":\"push\",\"batchId\":\"b1\"}");
        JsonNode refused = line.last();
        answer = "fail";
        socket.received("{\"type\":\"push\",\"batchId\":\"b2\"}");

        assertThat(refused.path("status").asInt()).isEqualTo(400);
        assertThat(refused.path("batchId").asString()).isEqualTo("b1");
        assertThat(line.last().path("status").asInt()).isEqualTo(503);
        assertThat(line.last().path("batchId").asString()).isEqualTo("b2");
    }

    @Test
    void the_sixty_first_frame_within_ten_seconds_ends_the_socket() {
        for (int i = 0; i < 61; i++) {
            socket.received("{\"type\":\"ping\"}");
        }

        assertThat(line.types().subList(0, 60)).containsOnly("pong");
        assertThat(line.last().path("type").asString()).isEqualTo("bye");
        assertThat(line.last().path("retryAfterMs").asInt()).isEqualTo(10_000);
        assertThat(line.code).isEqualTo(1008);
    }

    @Test
    void sixty_frames_in_each_ten_seconds_are_no_trouble() {
        for (int i = 0; i < 180; i++) {
            clock.pass(Duration.ofMillis(170));
            socket.received("{\"type\":\"ping\"}");
        }

        assertThat(line.types()).hasSize(180).containsOnly("pong");
    }

    @Test
    void a_device_that_takes_nothing_is_read_nothing_for_and_gets_all_of_it_in_one_delta() {
        line.blocked = true;
        socket.received(HELLO);

        head = 5;
        socket.wake();
        head = 9;
        socket.wake();
        line.unblock();

        assertThat(line.types()).containsExactly("welcome", "delta", "caughtUp", "delta", "caughtUp");
        assertThat(line.frames.get(3).path("to").asLong()).isEqualTo(9);
    }

    @Test
    void one_that_asks_for_more_than_it_takes_in_is_told_to_pull_and_let_go() {
        socket.received(HELLO);
        line.blocked = true;
        answer = "x".repeat(300_000);

        for (int i = 0; i < 6; i++) {
            socket.received("{\"type\":\"push\",\"batchId\":\"b\"}");
        }
        line.unblock();

        assertThat(line.types()).endsWith("slow", "bye");
        assertThat(line.frames.get(line.frames.size() - 2).path("resume").asString())
                .isEqualTo("e.1");
        assertThat(line.code).isEqualTo(1013);
    }

    @Test
    void one_that_takes_nothing_for_long_is_cut() {
        line.blocked = true;
        socket.received(HELLO);

        clock.pass(SocketWriter.PATIENCE.plusSeconds(1));
        socket.tick();

        assertThat(line.cut).isTrue();
        assertThat(left).isEqualTo("phone");
    }

    @Test
    void one_that_says_nothing_is_let_go() {
        clock.pass(SyncSocket.HELLO.plusSeconds(1));
        socket.tick();

        assertThat(line.code).isEqualTo(1008);
        assertThat(left).isEqualTo("nobody");
    }

    @Test
    void one_that_never_comes_to_be_is_forgotten() {
        prepare();

        clock.pass(SyncSocket.HELLO.plusSeconds(1));
        socket.tick();

        assertThat(left).isEqualTo("nobody");
    }

    @Test
    void a_token_that_grows_old_is_told_once_and_ends_the_socket_unless_it_is_renewed() {
        socket.received(HELLO);
        clock.pass(Duration.ofSeconds(850));
        socket.tick();
        socket.tick();
        socket.received("{\"type\":\"token\",\"token\":\"anna\"}");
        clock.pass(Duration.ofSeconds(100));
        socket.tick();
        int whileRenewed = line.code;
        clock.pass(Duration.ofSeconds(900));
        socket.tick();

        assertThat(line.types().stream().filter("tokenExpiring"::equals)).hasSize(1);
        assertThat(line.types()).contains("token");
        assertThat(whileRenewed).isZero();
        assertThat(line.code).isEqualTo(4401);
    }

    @Test
    void a_token_of_somebody_else_or_of_nobody_renews_nothing() {
        socket.received("{\"type\":\"token\",\"token\":\"ben\"}");
        JsonNode other = line.last();
        socket.received("{\"type\":\"token\",\"token\":\"?\"}");

        assertThat(other.path("status").asInt()).isEqualTo(401);
        assertThat(line.last().path("status").asInt()).isEqualTo(401);
    }

    @Test
    void a_session_that_is_over_ends_the_socket_within_seconds() {
        socket.received(HELLO);
        signedIn = false;

        for (int i = 0; i < 15; i++) {
            socket.tick();
        }

        assertThat(line.code).isEqualTo(4401);
        assertThat(line.last().path("type").asString()).isEqualTo("bye");
    }

    @Test
    void a_device_that_has_connected_at_another_node_leaves_this_one_within_seconds() {
        socket.received(HELLO);
        newest = false;

        for (int i = 0; i < 15; i++) {
            socket.tick();
        }

        assertThat(line.code).isEqualTo(4409);
    }

    @Test
    void while_nobody_can_say_where_a_device_is_connected_its_pushes_are_taken_and_nothing_piles_up() {
        List<Runnable> hanging = new ArrayList<>();
        lookers = hanging::add;
        open();
        socket.received(HELLO);

        for (int i = 0; i < 60; i++) {
            socket.tick();
        }
        socket.received("{\"type\":\"push\",\"batchId\":\"b1\",\"mutations\":[]}");

        assertThat(hanging).hasSize(1);
        assertThat(line.last().path("type").asString()).isEqualTo("pushResult");
        newest = false;
        List.copyOf(hanging).forEach(Runnable::run);
        assertThat(line.code).isEqualTo(4409);
    }

    @Test
    void a_stream_that_can_not_be_read_ends_with_a_word_when_to_come_back() {
        head = -1;
        socket.received(HELLO);

        assertThat(line.last().path("retryAfterMs").asInt()).isEqualTo(5_000);
        assertThat(line.code).isEqualTo(1013);
    }

    @Test
    void the_same_device_again_and_a_restart_have_codes_of_their_own() {
        socket.received(HELLO);
        socket.replaced();
        int replaced = line.code;
        open();
        socket.close();

        assertThat(replaced).isEqualTo(4409);
        assertThat(line.code).isEqualTo(1001);
    }

    private Map<String, Object> push(String user, JsonNode batch) {
        pushed.add(batch.deepCopy());
        if (answer.equals("refuse")) {
            throw Refusal.invalid("No.");
        }
        if (answer.equals("fail")) {
            throw new IllegalStateException("away");
        }
        return Map.of("batchId", batch.path("batchId").asString(), "results", List.of(answer));
    }

    private Delta delta(Cursor cursor, int most) {
        mostOps = most;
        if (head < 0) {
            throw new IllegalStateException("away");
        }
        List<Op> ops =
                head > cursor.seq() ? List.of(new Op(head, "goal", "a", 0, null, "{}", null, null, null)) : List.of();
        return new Delta("e", cursor.seq(), head, head, ops, false, Reset.NONE);
    }

    private final class Gate implements SocketSessions {

        @Override
        public boolean goesOn(SocketCaller caller) {
            return signedIn;
        }

        @Override
        public Optional<SocketCaller> of(Principal sender) {
            return Optional.empty();
        }

        @Override
        public Optional<SocketCaller> of(String token) {
            return token.equals("?")
                    ? Optional.empty()
                    : Optional.of(new SocketCaller(
                            "user_" + token, "s1", clock.instant().plusSeconds(900)));
        }
    }

    private final class Leaving implements Presence {

        @Override
        public void arrived(Connected arrived, String device) {
            // nobody else is there
        }

        @Override
        public boolean isNewest(Connected connection, String device) {
            return newest;
        }

        @Override
        public void left(Connected gone, @Nullable String device) {
            left = device == null ? "nobody" : device;
        }
    }

    /** A connection that takes what is sent, or leaves it waiting. */
    private static final class Line implements Wire {

        private final List<JsonNode> frames = new ArrayList<>();
        private final List<Runnable> waiting = new ArrayList<>();
        private boolean blocked;
        private boolean cut;
        private int asked;
        private int code;

        void unblock() {
            blocked = false;
            List<Runnable> all = List.copyOf(waiting);
            waiting.clear();
            all.forEach(Runnable::run);
        }

        List<String> types() {
            return frames.stream().map(frame -> frame.path("type").asString()).toList();
        }

        JsonNode last() {
            return frames.get(frames.size() - 1);
        }

        @Override
        public void send(String text, Runnable sent) {
            frames.add(Streams.JSON.readTree(text));
            if (blocked) {
                waiting.add(sent);
            } else {
                sent.run();
            }
        }

        @Override
        public void next() {
            asked++;
        }

        @Override
        public void close(int with, String reason) {
            code = with;
            assertThat(reason.length()).isLessThan(124);
        }

        @Override
        public void cut() {
            cut = true;
        }
    }
}
