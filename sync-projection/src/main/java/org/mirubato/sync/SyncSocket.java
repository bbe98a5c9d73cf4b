package org.mirubato.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mirubato.sync.SyncSockets.Workplace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One device's socket. Deltas are read only once the one before is on its way, so that a slow device holds up nobody and costs one
 * delta; what it asks for itself waits in a bounded box. Whoever wakes it, one thread at a time writes for it.
 */
final class SyncSocket implements Listener, SocketLink {

    static final Duration PATIENCE = Duration.ofSeconds(15);
    static final Duration HELLO = Duration.ofSeconds(10);
    static final Duration WARNING = Duration.ofSeconds(60);

    private static final int TICKS_PER_CHECK = 15;
    private static final Logger LOG = LoggerFactory.getLogger(SyncSocket.class);

    private final Presence presence;
    private final Workplace place;
    private final SocketFrames frames;
    private final SocketTalk talk;
    private final Clock clock;
    private final Instant prepared;
    private final Outbox outbox = new Outbox();
    private final Deque<String> delta = new ArrayDeque<>();
    private final AtomicInteger wakeUps = new AtomicInteger();
    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean gone = new AtomicBoolean();

    private volatile SocketCaller caller;
    private volatile @Nullable Wire wire;
    private volatile @Nullable Greeting greeting;
    private volatile @Nullable Farewell farewell;
    private volatile Cursor cursor = Cursor.START;
    private volatile Instant lastSent;
    private volatile boolean news;
    private boolean welcomed;
    private boolean warned;
    private int ticks;

    SyncSocket(SocketCaller caller, Presence presence, Workplace place) {
        this.caller = caller;
        this.presence = presence;
        this.place = place;
        frames = new SocketFrames(place.ports().json());
        talk = new SocketTalk(this, frames, place);
        clock = place.ports().clock();
        prepared = clock.instant();
        lastSent = prepared;
    }

    /** Who is told which devices are there. */
    interface Presence {

        void arrived(SyncSocket socket, String device);

        /** @param device null when it has never said which it is */
        void left(SyncSocket socket, @Nullable String device);
    }

    /** How a device has introduced itself. */
    record Greeting(String device, Cursor cursor) {}

    @Override
    public void opened(Wire open) {
        wire = open;
        open.next();
    }

    @Override
    public void received(String text) {
        if (farewell == null) {
            talk.hear(text);
        }
    }

    @Override
    public void gone() {
        if (gone.compareAndSet(false, true)) {
            Greeting known = greeting;
            presence.left(this, known == null ? null : known.device());
        }
    }

    @Override
    public String user() {
        return caller.user();
    }

    @Override
    public Cursor cursor() {
        return cursor;
    }

    @Override
    public void wake() {
        news = true;
        work();
    }

    @Override
    public void tick() {
        Instant now = clock.instant();
        boolean stuck = sending.get() && Duration.between(lastSent, now).compareTo(PATIENCE) > 0;
        boolean silent = greeting == null && Duration.between(prepared, now).compareTo(HELLO) > 0;
        if (stuck || (silent && wire == null)) {
            cut();
        } else if (silent) {
            end(Farewell.NO_HELLO);
        } else {
            checkToken(Duration.between(now, caller.until()));
        }
    }

    @Override
    public void close() {
        Wire open = wire;
        if (open != null && farewell == null) {
            farewell = Farewell.RESTART;
            open.send(frames.bye(Farewell.RESTART), () -> {});
            open.close(Farewell.RESTART.code(), Farewell.RESTART.reason());
        }
        gone();
    }

    /** The device has said who it is: its stream begins. */
    void greeted(Greeting given) {
        greeting = given;
        cursor = given.cursor();
        presence.arrived(this, given.device());
        if (gone.get()) {
            presence.left(this, given.device());
        }
        wake();
    }

    @Nullable
    Greeting greeting() {
        return greeting;
    }

    /** The device has shown a newer token of the same user. */
    void renewed(SocketCaller again) {
        caller = again;
        warned = false;
    }

    /** Sends an answer as soon as the device takes it. */
    void answer(String frame) {
        if (farewell == null && !outbox.put(frame)) {
            outbox.clear();
            outbox.put(frames.text("slow", Map.of("resume", cursor.toString())));
            end(Farewell.TOO_SLOW);
        }
        work();
    }

    /** What was heard is dealt with. */
    void hearNext() {
        Wire open = wire;
        if (open != null && farewell == null) {
            open.next();
        }
    }

    void replaced() {
        end(Farewell.REPLACED);
    }

    /** Says good-bye behind all answers, and closes then. */
    void end(Farewell why) {
        if (farewell == null) {
            outbox.put(frames.bye(why));
            farewell = why;
            work();
        }
    }

    private void checkToken(Duration left) {
        if (left.isNegative()) {
            end(Farewell.SIGNED_OUT);
        } else if (!warned && left.compareTo(WARNING) <= 0) {
            warned = true;
            answer(frames.text("tokenExpiring", Map.of("seconds", left.toSeconds())));
        }
        ticks++;
        if (ticks % TICKS_PER_CHECK == 0) {
            place.pushers().execute(this::checkSession);
        }
    }

    private void checkSession() {
        try {
            if (!place.ports().sessions().goesOn(caller)) {
                end(Farewell.SIGNED_OUT);
            }
        } catch (RuntimeException e) {
            LOG.debug("a session could not be looked at; the next look tells", e);
        }
    }

    private void work() {
        if (wire != null && wakeUps.getAndIncrement() == 0) {
            place.writers().execute(this::workUntilIdle);
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
                end(Farewell.LATER);
            }
            seen = wakeUps.addAndGet(-seen);
        }
    }

    private void sendWhilePossible() {
        Wire open = wire;
        while (open != null && !gone.get() && sending.compareAndSet(false, true)) {
            String next = next();
            if (next == null) {
                sending.set(false);
                leave(open);
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

    private void leave(Wire open) {
        Farewell why = farewell;
        if (why != null) {
            open.close(why.code(), why.reason());
            gone();
        }
    }

    private @Nullable String next() {
        if (delta.isEmpty() && news && greeting != null && farewell == null) {
            news = false;
            Delta read = place.source().read(user(), cursor);
            place.frames().of(read, !welcomed).forEach(frame -> delta.add(frames.text(frame)));
            welcomed = true;
            cursor = read.end();
            news |= read.more();
        }
        String frame = delta.poll();
        return frame == null ? outbox.take() : frame;
    }

    private void cut() {
        Wire open = wire;
        if (open != null) {
            open.cut();
        }
        gone();
    }
}
