package org.mirubato.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.sync.SessionWatch.Condition;
import org.mirubato.sync.SyncSockets.Workplace;

/** One device's socket. Deltas are read only once the one before is on its way, so that a slow device costs one delta. */
final class SyncSocket implements Presence.Connected, SocketLink {

    static final Duration HELLO = Duration.ofSeconds(10);
    static final Duration WARNING = Duration.ofSeconds(60);

    /** A ping each minute has not come: when its place is wanted, it counts as gone. */
    static final Duration DOUBTFUL = Duration.ofSeconds(75);

    private final Presence presence;
    private final Workplace place;
    private final SocketFrames frames;
    private final SocketTalk talk;
    private final Clock clock;
    private final Instant prepared;
    private final SocketWriter writer;
    private final SessionWatch watch;
    private final Deque<String> delta = new ArrayDeque<>(1);

    private volatile SocketCaller caller;
    private volatile Instant heard;
    private volatile @Nullable Greeting greeting;
    private volatile Cursor cursor = Cursor.START;
    private volatile boolean news;
    private boolean welcomed;
    private boolean warned;
    private boolean checked;

    SyncSocket(SocketCaller caller, Presence presence, Workplace place) {
        this.caller = caller;
        this.presence = presence;
        this.place = place;
        frames = new SocketFrames(place.ports().json());
        talk = new SocketTalk(this, frames, place);
        clock = place.ports().clock();
        prepared = clock.instant();
        heard = prepared;
        writer = new SocketWriter(place.writers(), clock, new Stream());
        watch = new SessionWatch(
                place.lookers(),
                new Condition(() -> place.ports().sessions().goesOn(this.caller), () -> end(Farewell.SIGNED_OUT)),
                new Condition(this::isNewest, this::replaced));
    }

    /** How a device has introduced itself. */
    record Greeting(String device, Cursor cursor, Interests interests) {}

    @Override
    public void opened(Wire open) {
        writer.opened(open);
    }

    @Override
    public void received(String text) {
        heard = clock.instant();
        if (!writer.isEnding()) {
            talk.hear(text);
        }
    }

    @Override
    public void gone() {
        writer.leave();
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
        writer.work();
    }

    @Override
    public void tick() {
        Instant now = clock.instant();
        boolean silent = greeting == null && Duration.between(prepared, now).compareTo(HELLO) > 0;
        if (writer.isStuck(now) || (silent && !writer.isOpen())) {
            writer.cut();
        } else if (silent) {
            end(Farewell.NO_HELLO);
        } else {
            checkToken(Duration.between(now, caller.until()));
        }
    }

    @Override
    public void probe() {
        if (Duration.between(heard, clock.instant()).compareTo(DOUBTFUL) > 0) {
            writer.cut();
        }
    }

    @Override
    public void close() {
        writer.close(Farewell.RESTART, frames.bye(Farewell.RESTART));
    }

    /** The device has said who it is: its stream begins. */
    void greeted(Greeting given) {
        greeting = given;
        cursor = given.cursor();
        presence.arrived(this, given.device());
        stored(given.cursor());
        if (writer.isGone()) {
            presence.left(this, given.device());
        }
        wake();
    }

    @Nullable
    Greeting greeting() {
        return greeting;
    }

    /** The device has stored everything up to there; of one that has not said who it is nobody keeps that. */
    void stored(Cursor upTo) {
        Greeting known = greeting;
        if (known != null) {
            place.ports().acks().stored(user(), known.device(), caller.session(), upTo, clock.instant());
        }
    }

    /** The device has shown a newer token of the same user. */
    void renewed(SocketCaller again) {
        caller = again;
        warned = false;
    }

    /** Sends an answer as soon as the device takes it. */
    void answer(String frame) {
        if (!writer.answer(frame)) {
            writer.forgetAnswers();
            writer.answer(frames.text("slow", Map.of("resume", cursor.toString())));
            end(Farewell.TOO_SLOW);
        }
        writer.work();
    }

    /** What was heard is dealt with. */
    void hearNext() {
        writer.hearNext();
    }

    @Override
    public void replaced() {
        end(Farewell.REPLACED);
    }

    /** Says good-bye behind all answers, and closes then. */
    void end(Farewell why) {
        writer.end(why, frames.bye(why));
    }

    private boolean isNewest() {
        Greeting known = greeting;
        return known == null || presence.isNewest(this, known.device());
    }

    private void checkToken(Duration left) {
        if (left.isNegative()) {
            end(Farewell.SIGNED_OUT);
        } else if (!warned && left.compareTo(WARNING) <= 0) {
            warned = true;
            answer(frames.text("tokenExpiring", Map.of("seconds", left.toSeconds())));
        }
        watch.tick();
    }

    private final class Stream implements SocketWriter.Source {

        @Override
        public @Nullable String next() {
            Greeting known = greeting;
            if (delta.isEmpty() && news && known != null && !writer.isEnding()) {
                news = false;
                Delta read =
                        place.source().read(user(), cursor, known.interests().mostOps());
                place.frames()
                        .of(read, !welcomed, known.interests(), this::digests)
                        .forEach(frame -> delta.add(frames.text(frame)));
                welcomed = true;
                cursor = read.end();
                news |= read.more();
            }
            return delta.poll();
        }

        /** Once: it looks at the whole stream. */
        private Optional<Digests> digests() {
            Greeting known = greeting;
            if (checked || known == null || !known.interests().digests()) {
                return Optional.empty();
            }
            checked = true;
            return Optional.of(place.digests().apply(user()));
        }

        @Override
        public void failed() {
            end(Farewell.LATER);
        }

        @Override
        public void gone() {
            Greeting known = greeting;
            presence.left(SyncSocket.this, known == null ? null : known.device());
        }
    }
}
