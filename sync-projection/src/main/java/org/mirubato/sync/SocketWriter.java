package org.mirubato.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes over one connection: asks for the next text only once the one before is on its way, so that a slow device holds up nobody.
 * What the device has asked for itself waits in a bounded box, behind what the stream has. Whoever wakes it, one thread at a time
 * writes.
 */
final class SocketWriter {

    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(SocketWriter.class);

    private final Executor threads;
    private final Clock clock;
    private final Source source;
    private final Outbox outbox = new Outbox();
    private final AtomicInteger wakeUps = new AtomicInteger();
    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean gone = new AtomicBoolean();

    private volatile @Nullable Wire wire;
    private volatile @Nullable Farewell farewell;
    private volatile Instant lastSent;

    /** @param threads never wait */
    SocketWriter(Executor threads, Clock clock, Source source) {
        this.threads = threads;
        this.clock = clock;
        this.source = source;
        lastSent = clock.instant();
    }

    /** Whom a connection is of. */
    interface Source {

        /** What the stream has next, once the writer is ending only what it has begun to tell; null when it has nothing. */
        @Nullable
        String next();

        /** The stream could not be read. */
        void failed();

        /** The connection is over; told once. */
        void gone();
    }

    void opened(Wire open) {
        wire = open;
        open.next();
    }

    boolean isOpen() {
        return wire != null;
    }

    boolean isEnding() {
        return farewell != null;
    }

    boolean isGone() {
        return gone.get();
    }

    /** Whether the device has taken nothing for too long. */
    boolean isStuck(Instant now) {
        return sending.get() && Duration.between(lastSent, now).compareTo(PATIENCE) > 0;
    }

    /** Sends an answer as soon as the device takes it; false when there is no room for it. */
    boolean answer(String text) {
        return isEnding() || outbox.put(text);
    }

    /** Whether the device takes its answers about as fast as it asks. */
    boolean hasRoom() {
        return outbox.hasRoom();
    }

    /** Asks the device for its next text. */
    void hearNext() {
        Wire open = wire;
        if (open != null && !isEnding()) {
            open.next();
        }
    }

    /** Forgets the answers that wait. */
    void forgetAnswers() {
        outbox.clear();
    }

    /** Sends what waits and {@code lastWords}, and closes then. */
    void end(Farewell why, @Nullable String lastWords) {
        if (!isEnding()) {
            if (lastWords != null) {
                outbox.put(lastWords);
            }
            farewell = why;
            work();
        }
    }

    /** Closes now, whatever waits. */
    void close(Farewell why, @Nullable String lastWords) {
        Wire open = wire;
        if (open != null && !isEnding()) {
            farewell = why;
            if (lastWords != null) {
                open.send(lastWords, () -> {});
            }
            open.close(why.code(), why.reason());
        }
        leave();
    }

    void cut() {
        Wire open = wire;
        if (open != null) {
            open.cut();
        }
        leave();
    }

    /** The connection is over. */
    void leave() {
        if (gone.compareAndSet(false, true)) {
            source.gone();
        }
    }

    /** There may be something to write. Returns at once. */
    void work() {
        if (wire != null && wakeUps.getAndIncrement() == 0) {
            threads.execute(this::workUntilIdle);
        }
    }

    private void workUntilIdle() {
        int seen = wakeUps.get();
        while (seen != 0) {
            try {
                sendWhilePossible();
            } catch (RuntimeException e) {
                LOG.debug("a socket's stream could not be read", e);
                sending.set(false);
                source.failed();
            }
            seen = wakeUps.addAndGet(-seen);
        }
    }

    private void sendWhilePossible() {
        Wire open = wire;
        while (open != null && !gone.get() && sending.compareAndSet(false, true)) {
            // looked at before what waits: who ends puts the last words there first
            Farewell why = farewell;
            String text = source.next();
            String next = text == null ? outbox.take() : text;
            if (next == null) {
                sending.set(false);
                endOf(open, why);
                return;
            }
            lastSent = clock.instant();
            open.send(next, this::sent);
        }
    }

    private void sent() {
        sending.set(false);
        work();
    }

    private void endOf(Wire open, @Nullable Farewell why) {
        if (why != null) {
            open.close(why.code(), why.reason());
            leave();
        }
    }
}
