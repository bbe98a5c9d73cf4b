package org.mirubato.sync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.sync.client.Given.change;
import static org.mirubato.sync.client.Given.delta;
import static org.mirubato.sync.client.Given.entry;
import static org.mirubato.sync.client.Given.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mirubato.sync.client.SyncClient.Settings;
import tools.jackson.databind.JsonNode;

class SyncClientTest {

    private static final Duration SOON = Duration.ofMillis(1);
    private static final Settings POLLING = new Settings(false, SOON, SOON, SOON);
    private static final Settings LIVE = new Settings(true, SOON, SOON, SOON);

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Test
    void a_batch_that_is_too_large_for_a_frame_goes_by_http() throws Exception {
        Replica replica = new Replica("phone", new MemoryStore());
        replica.change(change("a").set("notes", "ö".repeat(120_000)));

        try (SyncClient client = new SyncClient(replica, new Server(), new SyncListener() {}, LIVE)) {
            client.start();
            assertThat(next()).isEqualTo("http");
            client.change(change("b"));
            assertThat(next()).isEqualTo("line");
        }
    }

    @Test
    void a_listener_that_fails_ends_nothing() throws Exception {
        SyncListener failing = new SyncListener() {
            @Override
            public void changed(Delta delta) {
                told.add("changed to " + delta.to());
                throw new IllegalStateException("a listener's own fault");
            }

            @Override
            public void answered(List<Result> results) {
                told.add("answered " + results.get(0).mid());
                throw new IllegalStateException("a listener's own fault");
            }

            @Override
            public void state(SyncState state) {
                throw new IllegalStateException("a listener's own fault");
            }
        };
        List<String> heard = new ArrayList<>();
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
        Replica replica = new Replica("phone", new MemoryStore());

        try (SyncClient client = new SyncClient(replica, new Polled(), failing, POLLING)) {
            client.change(change("a"));
            client.start();
            while (!heard.containsAll(List.of("changed to 1", "changed to 2", "answered 1", "answered 2"))) {
                heard.add(next());
                if (heard.contains("answered 1") && replica.waiting() == 0 && !heard.contains("answered 2")) {
                    client.change(change("b"));
                }
            }
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(null);
        }

        assertThat(faults).hasSizeGreaterThanOrEqualTo(4).allMatch(fault -> fault instanceof IllegalStateException);
    }

    @Test
    void a_full_disk_does_not_end_the_following_and_is_told() throws Exception {
        AtomicInteger failures = new AtomicInteger(2);
        Replica replica = new Replica("phone", new Delegate(new MemoryStore()) {
            @Override
            public void take(Delta delta) {
                if (failures.getAndDecrement() > 0) {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }
                super.take(delta);
            }
        });
        SyncListener telling = new SyncListener() {
            @Override
            public void changed(Delta delta) {
                told.add("changed to " + delta.to());
            }

            @Override
            public void state(SyncState state) {
                told.add(state.connection() + " " + state.failure());
            }
        };

        try (SyncClient client = new SyncClient(replica, new Polled(), telling, POLLING)) {
            client.start();
            assertThat(next()).contains("OFFLINE").contains("No space left on device");
            assertThat(next()).contains("OFFLINE").contains("No space left on device");
            assertThat(next()).isEqualTo("changed to 1");
            assertThat(next()).isEqualTo("POLLING null");
        }
    }

    private String next() throws InterruptedException {
        String word = told.poll(10, TimeUnit.SECONDS);
        assertThat(word).isNotNull();
        return word;
    }

    private static List<Result> applied(JsonNode batch) {
        List<Result> applied = new ArrayList<>();
        batch.path("mutations")
                .forEach(each -> applied.add(result(each.path("mid").asLong(), Result.Status.APPLIED)));
        return applied;
    }

    /** Has another change at each pull. */
    private static class Polled implements SyncServer {

        @Override
        public Delta pull(Place after, Duration wait) {
            return delta(after.seq(), after.seq() + 1, entry(after.seq() + 1, "a"));
        }

        @Override
        public List<Result> push(JsonNode batch) {
            return applied(batch);
        }

        @Override
        public Line open(String device, Place after, Hearer hearer) {
            throw new SyncFailure(SyncFailure.Kind.BARRED, "no line here");
        }
    }

    /** Says which way a batch came. */
    private final class Server extends Polled {

        private final CountDownLatch closed = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        @Override
        public List<Result> push(JsonNode batch) {
            try {
                assertThat(opened.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            told.add("http");
            return applied(batch);
        }

        @Override
        public Line open(String device, Place after, Hearer hearer) {
            return new Line() {
                @Override
                public List<Result> push(JsonNode batch) {
                    told.add("line");
                    return applied(batch);
                }

                @Override
                public boolean takesPush() {
                    return true;
                }

                @Override
                public SyncFailure ended() throws InterruptedException {
                    opened.countDown();
                    closed.await();
                    return new SyncFailure(SyncFailure.Kind.AWAY, "the line was closed here");
                }

                @Override
                public void close() {
                    closed.countDown();
                }
            };
        }
    }
}
