package org.mirubato.sync.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.mirubato.sync.client.SyncState.Connection;
import tools.jackson.databind.JsonNode;

/**
 * Keeps a device's copy up to date, and sends its changes until they are answered, over whatever there is: a line, or long polls where
 * no line can be opened. Two threads work for it from {@link #start} to {@link #close}; it is safe for any number of others.
 */
public final class SyncClient implements AutoCloseable {

    private static final int POLLS_BETWEEN_LINES = 4;

    /** Of a batch in bytes; the server closes a line on which a frame of more than 256 KB comes, and takes more by HTTP. */
    private static final int LARGEST_FRAME = 200_000;

    /** A line that has held for so long was no failure from the start. */
    private static final long STEADY = Duration.ofSeconds(10).toNanos();

    private final Replica replica;
    private final SyncServer server;
    private final SyncListener listener;
    private final Settings settings;
    private final Sender sender;
    private final Thread follower = new Thread(this::follow, "sync-follower");
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile SyncServer.@Nullable Line line;
    private volatile Connection connection = Connection.OFFLINE;
    private volatile @Nullable String failure;
    private volatile @Nullable String heldUp;
    private int linesRefused;

    public SyncClient(Replica replica, SyncServer server, SyncListener listener, Settings settings) {
        this.replica = replica;
        this.server = server;
        this.listener = listener;
        this.settings = settings;
        sender = new Sender(replica, this::push, this::sent, settings.backoff());
        follower.setDaemon(true);
    }

    /**
     * How a client goes about it.
     *
     * @param live whether it opens a line; otherwise it polls
     * @param firstPause after a first failure; each further one doubles it
     * @param longestPause that is tried
     * @param poll how long one request waits for news; at most 30 s
     */
    public record Settings(boolean live, Duration firstPause, Duration longestPause, Duration poll) {

        public static final Settings USUAL =
                new Settings(true, Duration.ofMillis(250), Duration.ofSeconds(30), Duration.ofSeconds(25));

        Backoff backoff() {
            return new Backoff(firstPause, longestPause);
        }
    }

    /** Begins to work. Called once. */
    public SyncClient start() {
        follower.start();
        sender.start();
        return this;
    }

    /** Keeps the change, and sends it as soon as that is possible; returns its number at once. */
    public long change(Change change) {
        long mid = replica.change(change);
        sender.wake();
        return mid;
    }

    public Replica replica() {
        return replica;
    }

    public SyncState state() {
        return state(Duration.ZERO);
    }

    /** Stops at once. What is not answered stays in the store, and is sent by whoever opens that again. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            connection = Connection.ENDED;
            sender.close();
            SyncServer.Line open = line;
            if (open != null) {
                open.close();
            }
            follower.interrupt();
        }
    }

    private void follow() {
        Backoff backoff = settings.backoff();
        while (!closed.get()) {
            Place before = replica.place();
            long begin = System.nanoTime();
            try {
                followOnce(backoff);
            } catch (RuntimeException e) {
                SyncFailure why = e instanceof SyncFailure known ? known : SyncFailure.here(e);
                if (!replica.place().equals(before) || System.nanoTime() - begin > STEADY) {
                    backoff.over();
                }
                if (why.kind() == SyncFailure.Kind.REPLACED) {
                    failed(why, Duration.ZERO);
                    close();
                    return;
                }
                pause(why, backoff.after(why.pause()));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void followOnce(Backoff backoff) throws InterruptedException {
        if (!settings.live() || linesRefused > 0) {
            linesRefused = Math.max(0, linesRefused - 1);
            take(server.pull(replica.place(), connection == Connection.POLLING ? settings.poll() : Duration.ZERO));
            backoff.over();
            connected(Connection.POLLING);
            return;
        }
        try (SyncServer.Line open = open()) {
            line = open;
            if (closed.get()) {
                return;
            }
            connected(Connection.LIVE);
            throw open.ended();
        } finally {
            line = null;
        }
    }

    /** Where a proxy lets no WebSocket through, polls go on for a while before the next try. */
    private SyncServer.Line open() {
        try {
            return server.open(replica.device(), replica.place(), this::take);
        } catch (SyncFailure e) {
            if (e.kind() == SyncFailure.Kind.REFUSED || e.kind() == SyncFailure.Kind.BARRED) {
                linesRefused = POLLS_BETWEEN_LINES;
            }
            throw e;
        }
    }

    private void take(Delta delta) {
        replica.take(delta).ifPresent(news -> tell(() -> listener.changed(news)));
    }

    private List<Result> push(JsonNode batch) {
        SyncServer.Line open = line;
        boolean small = batch.toString().getBytes(StandardCharsets.UTF_8).length <= LARGEST_FRAME;
        return open != null && small && open.takesPush() ? open.push(batch) : server.push(batch);
    }

    private void sent(List<Result> results, @Nullable SyncFailure problem) {
        boolean wasHeldUp = heldUp != null;
        heldUp = problem == null ? null : problem.getMessage();
        if (!results.isEmpty()) {
            tell(() -> listener.answered(results));
        }
        if (problem != null || wasHeldUp) {
            tell(() -> listener.state(state()));
        }
    }

    private void connected(Connection how) {
        if (connection != how || failure != null) {
            failure = null;
            connection = how;
            tell(() -> listener.state(state()));
        }
        sender.wake();
    }

    private void pause(SyncFailure why, Duration pause) {
        connection = Connection.OFFLINE;
        failed(why, pause);
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void failed(SyncFailure why, Duration pause) {
        failure = why.getMessage();
        tell(() -> listener.state(state(pause)));
    }

    private SyncState state(Duration pause) {
        String following = failure;
        return new SyncState(connection, replica.waiting(), following == null ? heldUp : following, pause);
    }

    /** A listener that fails has its failure told as if it had ended the thread, which goes on. */
    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }
}
