package org.mirubato.infra.eventlog;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.mirubato.infra.eventlog.Append.EncodedEvent;
import org.mirubato.infra.eventlog.Append.Outcome;
import org.mirubato.infra.eventlog.Append.Result;

/**
 * The end of the log as this node knows it: its last position, the newest events that this node itself has appended, and who has
 * to be told when it moves. Safe for any number of threads.
 */
final class LogTail {

    /** A power of two; readers that are further behind read the table. */
    private static final int RECENT = 8192;

    private final AtomicLong head = new AtomicLong();
    private final HeardPositions heard = new HeardPositions();
    private final AtomicReferenceArray<@Nullable RecentEvent> recent = new AtomicReferenceArray<>(RECENT);
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean othersListen = true;

    private record RecentEvent(long position, TrackedEventMessage<?> event) {}

    /** The last position that is known to be committed. */
    long head() {
        return head.get();
    }

    /** What this node has appended itself, or was told of. */
    HeardPositions heard() {
        return heard;
    }

    /** Whether there may be other nodes to be told of what this one appends. */
    boolean othersListen() {
        return othersListen;
    }

    void othersListen(boolean may) {
        othersListen = may;
    }

    /** Takes in what this node has just committed, and tells everybody. */
    void appended(List<Append> appends, List<Result> results) {
        long first = Long.MAX_VALUE;
        long last = 0;
        for (int i = 0; i < appends.size(); i++) {
            Result result = results.get(i);
            if (result.outcome() == Outcome.APPENDED) {
                keep(appends.get(i).events(), result.first());
                first = Math.min(first, result.first());
                last = Math.max(last, result.last());
            }
        }
        if (last > 0) {
            // one call writes without a gap
            heard.heard(first, last);
            reached(last);
        }
    }

    /** Somebody has committed up to {@code position}. */
    void reached(long position) {
        if (head.getAndAccumulate(position, Math::max) < position) {
            waiting.forEach(Runnable::run);
        }
    }

    /** The event at that position, when this node has appended it not long ago. */
    @Nullable
    TrackedEventMessage<?> recent(long position) {
        RecentEvent found = recent.get(slot(position));
        return found != null && found.position() == position ? found.event() : null;
    }

    /** @param listener is run by the thread that commits, and must return at once */
    void listen(Runnable listener) {
        waiting.add(listener);
    }

    void leave(Runnable listener) {
        waiting.remove(listener);
    }

    private void keep(List<EncodedEvent> events, long first) {
        long position = first;
        for (EncodedEvent event : events) {
            recent.set(slot(position), new RecentEvent(position, StoredEvent.tracked(position, event.message())));
            position++;
        }
    }

    private static int slot(long position) {
        return (int) (position & (RECENT - 1));
    }
}
