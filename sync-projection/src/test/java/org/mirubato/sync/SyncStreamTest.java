package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.sync.SyncStream.Desk;
import org.mirubato.sync.SyncStream.Reader;

class SyncStreamTest {

    private final Hands clock = new Hands();
    private final Pipe pipe = new Pipe();
    private boolean signedIn = true;
    private boolean newest = true;
    private boolean left;
    private long head;
    private SyncStream stream;

    @BeforeEach
    void start() throws IOException {
        stream = new SyncStream(
                new Reader("user_anna", "phone", () -> signedIn, new Elsewhere()),
                Cursor.START,
                (user, cursor, most) -> delta(cursor),
                new SseFrames(Streams.JSON, new DeltaFrames(clock)),
                new Desk(Runnable::run, Runnable::run, clock));
        stream.open(pipe.connection());
    }

    @Test
    void a_new_stream_is_welcomed_and_told_that_it_is_up_to_date() throws IOException {
        pipe.listener.onWritePossible();

        assertThat(pipe.text())
                .containsSubsequence("event: welcome", "\"mode\":\"resume\"", "id: e.0", "event: caughtUp");
    }

    @Test
    void a_stream_that_the_same_device_has_replaced_says_so_and_ends() throws IOException {
        pipe.listener.onWritePossible();

        stream.replaced();

        assertThat(left).isTrue();
        assertThat(pipe.text()).containsSubsequence("event: bye", "\"code\":4409");
        assertThat(pipe.completed).isTrue();
    }

    @Test
    void a_stream_whose_device_has_connected_at_another_node_says_so_and_ends_within_seconds() throws IOException {
        pipe.listener.onWritePossible();
        newest = false;

        seconds(20);

        assertThat(pipe.text()).containsSubsequence("event: bye", "\"code\":4409");
        assertThat(pipe.completed).isTrue();
    }

    @Test
    void a_stream_whose_session_is_over_says_so_and_ends_within_seconds() throws IOException {
        pipe.listener.onWritePossible();
        seconds(20);
        String before = pipe.text();
        signedIn = false;

        seconds(20);

        assertThat(before).doesNotContain("event: bye");
        assertThat(pipe.text()).containsSubsequence("event: bye", "\"code\":4401");
        assertThat(pipe.completed).isTrue();
    }

    private final class Elsewhere implements Presence {

        @Override
        public void arrived(Connected connection, String device) {
            // nobody else is there
        }

        @Override
        public boolean isNewest(Connected connection, String device) {
            return newest;
        }

        @Override
        public void left(Connected connection, @Nullable String device) {
            left = true;
        }
    }

    private void seconds(int many) {
        for (int i = 0; i < many; i++) {
            clock.pass(Duration.ofSeconds(1));
            stream.tick();
        }
    }

    @Test
    void a_change_is_sent_with_the_cursor_to_resume_from() throws IOException {
        pipe.listener.onWritePossible();

        head = 3;
        stream.wake();

        assertThat(pipe.text())
                .containsSubsequence("id: e.3\nevent: delta", "\"from\":0", "\"to\":3", "event: caughtUp");
    }

    @Test
    void nothing_is_read_for_a_reader_that_takes_nothing() throws IOException {
        pipe.listener.onWritePossible();
        pipe.ready = false;

        head = 1;
        stream.wake();
        head = 2;
        stream.wake();
        String whileBlocked = pipe.text();
        pipe.ready = true;
        pipe.listener.onWritePossible();

        assertThat(whileBlocked).doesNotContain("event: delta");
        assertThat(pipe.text()).containsOnlyOnce("event: delta").contains("\"from\":0,\"to\":2");
    }

    @Test
    void a_reader_that_takes_nothing_for_long_is_disconnected() throws IOException {
        pipe.listener.onWritePossible();
        pipe.ready = false;
        stream.wake();

        clock.pass(SyncStream.PATIENCE.plusSeconds(1));
        stream.tick();

        assertThat(pipe.completed).isTrue();
    }

    @Test
    void a_silent_stream_beats_every_twenty_seconds() throws IOException {
        pipe.listener.onWritePossible();
        clock.pass(Duration.ofSeconds(19));
        stream.tick();
        String before = pipe.text();

        clock.pass(Duration.ofSeconds(1));
        stream.tick();

        assertThat(before).doesNotEndWith(SseFrames.HEARTBEAT);
        assertThat(pipe.text()).endsWith("\n\n" + SseFrames.HEARTBEAT);
    }

    @Test
    void a_stream_ends_about_when_its_access_token_does() throws IOException {
        pipe.listener.onWritePossible();

        clock.pass(SyncStream.LONGEST.plusSeconds(1));
        stream.tick();

        assertThat(pipe.completed).isTrue();
    }

    private Delta delta(Cursor cursor) {
        List<Op> ops =
                head > cursor.seq() ? List.of(new Op(head, "score", "a", 0, null, "{}", null, null, null)) : List.of();
        return new Delta("e", cursor.seq(), head, head, ops, false, Reset.NONE);
    }

    /** A connection that takes what is written, or nothing. */
    private static final class Pipe extends ServletOutputStream {

        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private boolean ready = true;
        private boolean completed;
        private WriteListener listener;

        String text() {
            return written.toString(StandardCharsets.UTF_8);
        }

        AsyncContext connection() {
            ServletResponse response = answering(ServletResponse.class, this);
            return (AsyncContext) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {AsyncContext.class}, (proxy, method, args) -> {
                        completed |= method.getName().equals("complete");
                        return method.getName().equals("getResponse") ? response : null;
                    });
        }

        private static <T> T answering(Class<T> type, Object answer) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answer));
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener writeListener) {
            listener = writeListener;
        }

        @Override
        public void write(int b) {
            written.write(b);
        }
    }
}
