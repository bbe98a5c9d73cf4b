package org.mirubato.sync;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.mirubato.sync.SessionWatch.Condition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open stream. It writes only while the connection takes more, so no thread waits for the reader and no more than one delta
 * is held for it; a reader that takes nothing for a while is disconnected and resumes later. Whoever wakes it, one thread at a
 * time works for it.
 */
final class SyncStream implements Presence.Connected, WriteListener {

    static final Duration HEARTBEAT = Duration.ofSeconds(20);
    static final Duration PATIENCE = Duration.ofSeconds(15);

    /** About as long as an access token: who may no longer read finds out when coming back. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(SyncStream.class);

    private final String user;
    private final @Nullable String device;
    private final Presence presence;
    private final DeltaSource source;
    private final SseFrames frames;
    private final Executor threads;
    private final Clock clock;
    private final Instant opened;
    private final SessionWatch watch;

    private final AtomicInteger wakeUps = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable Connection connection;
    private volatile boolean news = true;
    private volatile boolean beat;
    private volatile boolean blocked;
    private volatile @Nullable Farewell ending;
    private volatile Instant lastWrite;
    private volatile Cursor cursor;
    private boolean first = true;
    private boolean unflushed;
    private boolean toldEnding;

    SyncStream(Reader reader, Cursor cursor, DeltaSource source, SseFrames frames, Desk desk) {
        this.user = reader.user();
        this.device = reader.device();
        this.presence = reader.presence();
        this.cursor = cursor;
        this.source = source;
        this.frames = frames;
        this.threads = desk.threads();
        this.clock = desk.clock();
        watch = new SessionWatch(
                desk.waiting(),
                new Condition(reader.goesOn(), () -> end(Farewell.SIGNED_OUT)),
                new Condition(this::isNewest, this::replaced));
        opened = clock.instant();
        lastWrite = opened;
    }

    /**
     * Who reads a stream.
     *
     * @param device as it calls itself; null when it does not say
     * @param goesOn whether its session does; may wait a little
     * @param presence is told that it is there
     */
    record Reader(String user, @Nullable String device, BooleanSupplier goesOn, Presence presence) {}

    /**
     * Where streams are worked for.
     *
     * @param threads never wait
     * @param waiting may wait
     */
    record Desk(Executor threads, Executor waiting, Clock clock) {}

    /** It is about to be opened: another connection of the same device ends. */
    void arrived() {
        if (device != null) {
            presence.arrived(this, device);
        }
    }

    /** It is over, or has never come to be. */
    void left() {
        presence.left(this, device);
    }

    /** Its place is free at once: the connection that follows it may need it. */
    @Override
    public void replaced() {
        left();
        end(Farewell.REPLACED);
    }

    private boolean isNewest() {
        return device == null || presence.isNewest(this, device);
    }

    /** Says good-bye, unless the reader takes nothing, and ends. */
    void end(Farewell why) {
        ending = why;
        if (blocked) {
            close();
        } else {
            work();
        }
    }

    /** Begins to write, as soon as the container says that it may. */
    void open(AsyncContext context) throws IOException {
        ServletOutputStream out = context.getResponse().getOutputStream();
        connection = new Connection(context, out);
        out.setWriteListener(this);
    }

    @Override
    public String user() {
        return user;
    }

    @Override
    public Cursor cursor() {
        return cursor;
    }

    @Override
    public void onWritePossible() {
        work();
    }

    @Override
    public void onError(Throwable error) {
        close();
    }

    @Override
    public void wake() {
        news = true;
        work();
    }

    @Override
    public void tick() {
        Instant now = clock.instant();
        Duration silent = Duration.between(lastWrite, now);
        boolean stuck = blocked && silent.compareTo(PATIENCE) > 0;
        if (stuck || Duration.between(opened, now).compareTo(LONGEST) > 0) {
            close();
        } else if (silent.compareTo(HEARTBEAT) >= 0) {
            beat = true;
            work();
        }
        watch.tick();
    }

    /** Writing shows whether the other side is gone. */
    @Override
    public void probe() {
        beat = true;
        work();
    }

    @Override
    public void close() {
        Connection open = connection;
        if (open != null && closed.compareAndSet(false, true)) {
            try {
                open.context().complete();
            } catch (IllegalStateException e) {
                LOG.debug("the connection was over before", e);
            }
        }
    }

    private void work() {
        Connection open = connection;
        if (open != null && wakeUps.getAndIncrement() == 0) {
            threads.execute(() -> workUntilIdle(open.out()));
        }
    }

    private void workUntilIdle(ServletOutputStream out) {
        int seen = wakeUps.get();
        while (seen != 0) {
            try {
                writeWhilePossible(out);
            } catch (IOException | RuntimeException e) {
                LOG.debug("a stream ended", e);
                close();
            }
            seen = wakeUps.addAndGet(-seen);
        }
    }

    private void writeWhilePossible(ServletOutputStream out) throws IOException {
        while (!closed.get()) {
            blocked = !out.isReady();
            if (blocked) {
                return;
            }
            if (unflushed) {
                unflushed = false;
                out.flush();
                continue;
            }
            String next = next();
            if (next.isEmpty()) {
                if (ending != null) {
                    close();
                }
                return;
            }
            out.write(next.getBytes(StandardCharsets.UTF_8));
            unflushed = true;
            lastWrite = clock.instant();
        }
    }

    private String next() {
        Farewell why = ending;
        if (why != null) {
            boolean due = !toldEnding;
            toldEnding = true;
            return due ? frames.bye(why) : "";
        }
        if (news) {
            news = false;
            Delta delta = source.read(user, cursor);
            String text = frames.text(delta, first);
            cursor = delta.end();
            first = false;
            if (delta.more()) {
                news = true;
            }
            if (!text.isEmpty()) {
                return text;
            }
        }
        boolean due = beat;
        beat = false;
        return due ? SseFrames.HEARTBEAT : "";
    }

    private record Connection(AsyncContext context, ServletOutputStream out) {}
}
