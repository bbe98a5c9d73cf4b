package org.mirubato.infra.eventlog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Walks the log page by page; the next page is fetched when the last event of this one has been taken. */
final class EventPages extends Spliterators.AbstractSpliterator<StoredEvent> {

    private final LongFunction<List<StoredEvent>> fetch;
    private final Deque<StoredEvent> page = new ArrayDeque<>();
    private long position;

    /**
     * @param fetch the events after a position, in order; empty at the end
     * @param after where to begin
     */
    EventPages(LongFunction<List<StoredEvent>> fetch, long after) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL);
        this.fetch = fetch;
        this.position = after;
    }

    @Override
    public boolean tryAdvance(Consumer<? super StoredEvent> action) {
        if (page.isEmpty()) {
            page.addAll(fetch.apply(position));
        }
        StoredEvent next = page.poll();
        if (next == null) {
            return false;
        }
        position = next.position();
        action.accept(next);
        return true;
    }
}
