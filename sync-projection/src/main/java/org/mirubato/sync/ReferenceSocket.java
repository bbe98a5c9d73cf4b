package org.mirubato.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.mirubato.sync.ReferenceSockets.Desk;
import org.mirubato.sync.ReferenceStream.Start;
import org.mirubato.sync.SessionWatch.Condition;

/** One socket of the reference's client, which says nothing of itself but whose it is. */
final class ReferenceSocket implements Listener, SocketLink {

    /** Its client pings every half minute. */
    static final Duration SILENCE = Duration.ofMinutes(5);

    /** Two pings have not come: when its place is wanted, it counts as gone. */
    static final Duration DOUBTFUL = Duration.ofSeconds(75);

    /** Its client asks for what it has missed at once, or not at all. */
    static final Duration ASKING = Duration.ofSeconds(2);

    private static final int TICKS_PER_PLACE = 5;

    private final SocketCaller caller;
    private final Desk desk;
    private final ReferenceFrames frames;
    private final ReferenceStream stream;
    private final ReferenceTalk talk;
    private final SocketWriter writer;
    private final SessionWatch watch;
    private final Pace pace;
    private final Clock clock;
    private final Instant prepared;
    private volatile Instant heard;
    private volatile boolean waiting;
    private volatile Cursor place;
    private volatile Cursor kept;
    private int ticks;

    /** @param id names the socket in what it changes */
    ReferenceSocket(SocketCaller caller, String id, Start start, Desk desk) {
        this.caller = caller;
        this.desk = desk;
        frames = desk.frames();
        clock = frames.clock();
        stream = new ReferenceStream(caller.user(), id, start, desk.table(), desk.news(), frames);
        talk = new ReferenceTalk(this, caller, id, desk);
        writer = new SocketWriter(desk.place().writers(), clock, new Stream());
        watch = new SessionWatch(
                desk.place().lookers(),
                new Condition(() -> desk.place().ports().sessions().goesOn(caller), () -> end(Farewell.SIGNED_OUT)));
        pace = new Pace(clock);
        prepared = clock.instant();
        heard = prepared;
        place = stream.place();
        kept = place;
    }

    @Override
    public void opened(Wire open) {
        writer.opened(open);
        wake();
    }

    @Override
    public void received(String text) {
        heard = clock.instant();
        // what was on its way when the connection broke is told again
        place = stream.place();
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
        return stream.cursor();
    }

    @Override
    public void wake() {
        stream.wake();
        writer.work();
    }

    @Override
    public void tick() {
        Instant now = clock.instant();
        if (writer.isStuck(now) || (!writer.isOpen() && isSilentFor(SyncSocket.HELLO, now))) {
            writer.cut();
        } else if (isSilentFor(SILENCE, now)) {
            end(Farewell.STALE);
        } else if (now.isAfter(caller.until())) {
            end(Farewell.SIGNED_OUT);
        } else {
            watch.tick();
            hearWaiting();
            if (Duration.between(prepared, now).compareTo(ASKING) > 0) {
                tellMissed();
            }
            keepPlace();
        }
    }

    @Override
    public void probe() {
        if (isSilentFor(DOUBTFUL, clock.instant())) {
            writer.cut();
        }
    }

    @Override
    public void close() {
        writer.close(Farewell.RESTART, null);
    }

    /** Sends an answer that belongs nowhere in the stream. */
    void answer(String frame) {
        if (!writer.answer(frame)) {
            end(Farewell.TOO_SLOW);
        }
        writer.work();
    }

    /** Sends an answer behind everything that the stream holds by now. */
    void answerInOrder(LongFunction<String> frame) {
        stream.answer(frame);
        writer.work();
    }

    /** The client does not ask for what it has missed. */
    void tellMissed() {
        stream.tellMissed();
        writer.work();
    }

    /** The client wants everything behind this place. */
    void catchUp(Cursor from) {
        stream.ask(from);
        writer.work();
    }

    /** What was heard is dealt with. Never closes because of too much: the client would lose what it has still to send. */
    void hearNext() {
        if (mayHear()) {
            writer.hearNext();
        } else {
            waiting = true;
        }
    }

    /** Answers wait behind what the stream has to tell: who asks for more of them than have room is read later. */
    private boolean mayHear() {
        return writer.hasRoom() && pace.take();
    }

    private void hearWaiting() {
        if (waiting && mayHear()) {
            waiting = false;
            writer.hearNext();
        }
    }

    private void end(Farewell why) {
        writer.end(why, null);
    }

    private boolean isSilentFor(Duration time, Instant now) {
        return Duration.between(heard, now).compareTo(time) > 0;
    }

    private void keepPlace() {
        ticks++;
        if (ticks % TICKS_PER_PLACE == 0) {
            keepNewPlace();
        }
    }

    private void keepNewPlace() {
        Cursor now = place;
        if (!now.equals(kept)) {
            kept = now;
            try {
                desk.place().lookers().execute(() -> desk.places().keep(caller.session(), now.toString()));
            } catch (RejectedExecutionException e) {
                // the server goes down: its client asks for everything when it can't come back soon
            }
        }
    }

    private final class Stream implements SocketWriter.Source {

        @Override
        public @Nullable String next() {
            return stream.next(writer.isEnding());
        }

        @Override
        public void failed() {
            end(Farewell.LATER);
        }

        @Override
        public void gone() {
            desk.hub().leave(ReferenceSocket.this);
            keepNewPlace();
        }
    }
}
