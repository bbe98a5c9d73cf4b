package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One thread writes while others answer and end. */
class SocketWriterTest {

    private static final int RUNS = 10_000;

    /** Each moment of the writer's way is met some time. */
    private static final int LONGEST_SPIN = 100;

    @Test
    void a_socket_that_ends_while_it_writes_says_why_before_it_closes() throws InterruptedException {
        ExecutorService writers = Executors.newSingleThreadExecutor();
        try {
            for (int run = 0; run < RUNS; run++) {
                assertThat(ended(writers, run % LONGEST_SPIN))
                        .as("run %d", run)
                        .containsExactly("pong", "bye", "closed");
            }
        } finally {
            writers.shutdownNow();
        }
    }

    /** What goes over a line that is ended right behind an answer. */
    private static List<String> ended(ExecutorService writers, int spins) throws InterruptedException {
        Line line = new Line();
        SocketWriter writer = new SocketWriter(writers, Clock.systemUTC(), new Nothing());
        writer.opened(line);
        writer.answer("pong");
        writer.work();
        while (line.told.isEmpty()) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < spins; i++) {
            Thread.onSpinWait();
        }
        writer.end(Farewell.TOO_MANY_FRAMES, "bye");
        assertThat(line.closed.await(10, TimeUnit.SECONDS)).isTrue();
        return line.told;
    }

    private static final class Line implements Wire {

        private final List<String> told = new CopyOnWriteArrayList<>();
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public void send(String text, Runnable done) {
            told.add(text);
            done.run();
        }

        @Override
        public void next() {
            // nobody listens
        }

        @Override
        public void close(int code, String reason) {
            told.add("closed");
            closed.countDown();
        }

        @Override
        public void cut() {
            told.add("cut");
        }
    }

    private static final class Nothing implements SocketWriter.Source {

        @Override
        public @Nullable String next() {
            return null;
        }

        @Override
        public void failed() {
            throw new AssertionError("nothing was read");
        }

        @Override
        public void gone() {
            // as it should be
        }
    }
}
