package org.mirubato.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one socket of the reference is told, in its order: changes as they come, the whole stream when that is asked for, and the
 * answer to a change of its own behind everything that came before that. Read by one thread at a time; asked by any.
 */
final class ReferenceStream {

    private static final int FOREIGN_KEPT = 64;
    private static final Duration CROSSING = Duration.ofSeconds(10);

    private final String user;
    private final String socket;
    private final DeltaSource source;
    private final ReferenceNews news;
    private final ReferenceFrames frames;
    private final Clock clock;
    private final Queue<Cursor> asked = new ConcurrentLinkedQueue<>();
    private final Queue<LongFunction<String>> answers = new ConcurrentLinkedQueue<>();
    private final Deque<String> told = new ArrayDeque<>();
    private final Map<String, Instant> foreign = new LinkedHashMap<>();

    private volatile Cursor cursor;
    private volatile @Nullable Cursor missed;
    private volatile boolean goingBack;
    private volatile boolean woken;
    private boolean catchingUp;
    private boolean anything;

    /**
     * @param socket names the socket in what it changes
     * @param start where the client is
     */
    ReferenceStream(
            String user, String socket, Start start, DeltaSource source, ReferenceNews news, ReferenceFrames frames) {
        this.user = user;
        this.socket = socket;
        this.cursor = start.cursor();
        this.missed = start.missed();
        this.source = source;
        this.news = news;
        this.frames = frames;
        this.clock = frames.clock();
        told.add(frames.welcome());
    }

    /**
     * Where a client is when it opens its socket.
     *
     * @param cursor what comes behind this is told
     * @param missed up to where it has surely been told everything before; null when that is not known, or just there
     */
    record Start(Cursor cursor, @Nullable Cursor missed) {}

    Cursor cursor() {
        return cursor;
    }

    /** Up to where the client has been sent everything. */
    Cursor place() {
        Cursor before = missed;
        return before == null ? cursor : before;
    }

    /** The client has not asked for what it has missed, and so gets it unasked. */
    void tellMissed() {
        if (missed != null) {
            goingBack = true;
            woken = true;
        }
    }

    void wake() {
        woken = true;
    }

    /** The client wants everything behind this place. */
    void ask(Cursor from) {
        missed = null;
        asked.add(from);
        woken = true;
    }

    /** To be told once everything is told that is in the stream by now; made with the number of the last that is. */
    void answer(LongFunction<String> made) {
        answers.add(made);
        woken = true;
    }

    /** The next frame; null when there is none. */
    @Nullable
    String next(boolean ending) {
        while (told.isEmpty() && woken && !ending) {
            read();
        }
        return told.poll();
    }

    private void read() {
        woken = false;
        goBack();
        Cursor from = catchingUp ? null : asked.poll();
        if (from != null) {
            cursor = from;
            catchingUp = true;
            anything = false;
        }
        int due = answers.size();
        Delta delta = source.read(user, cursor, ReferenceSockets.CHUNK);
        // a stream that was built anew has other numbers
        catchingUp |= delta.reset();
        List<String> page = catchingUp ? news.bulk(user, delta) : news.live(user, toTell(delta));
        told.addAll(page);
        anything |= !page.isEmpty();
        cursor = delta.end();
        if (delta.more()) {
            woken = true;
            return;
        }
        if (catchingUp) {
            catchingUp = false;
            told.add(frames.synced(anything, delta.head()));
        }
        for (int i = 0; i < due; i++) {
            told.add(answers.remove().apply(delta.head()));
        }
        woken |= !asked.isEmpty();
    }

    private void goBack() {
        Cursor before = missed;
        if (goingBack && before != null) {
            goingBack = false;
            missed = null;
            cursor = before;
        }
    }

    /**
     * All changes but its own: the client has made those. It gets one back where it may have taken in another device's change of the
     * same entity after it had sent its own, or might show that for ever.
     */
    private List<Op> toTell(Delta delta) {
        boolean each = delta.ops().size() == delta.to() - delta.from();
        List<Op> news = new ArrayList<>();
        for (Op op : delta.ops()) {
            // asked of each: it remembers what others have changed
            boolean isNews = isNews(op);
            if (isNews || !each) {
                news.add(op);
            }
        }
        return news;
    }

    private boolean isNews(Op op) {
        String key = op.kind() + "\n" + op.id();
        Instant now = clock.instant();
        boolean own = ReferenceMid.of(op.mid())
                .filter(mid -> mid.socket().equals(socket))
                .isPresent();
        if (own) {
            Instant before = foreign.get(key);
            return before != null && Duration.between(before, now).compareTo(CROSSING) < 0;
        }
        foreign.remove(key);
        foreign.put(key, now);
        if (foreign.size() > FOREIGN_KEPT) {
            foreign.remove(foreign.keySet().iterator().next());
        }
        return true;
    }
}
