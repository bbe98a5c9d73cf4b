package org.mirubato.domain.practice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;

/** How an {@link EntryView} follows from the events of its entry; pure, and the same for every projection. */
public final class EntryFold {

    private EntryFold() {}

    /**
     * The view after {@code event}. A removed entry keeps its view, since it may be restored.
     *
     * @param before the view so far; null before the entry was written down
     * @param at when the event was recorded
     * @param version the event's number within its entry, from 0
     * @return null when the entry was never written down
     */
    public static @Nullable EntryView fold(@Nullable EntryView before, LogbookEvent event, Instant at, long version) {
        if (before == null && !(event instanceof EntryLogged)) {
            return null;
        }
        EntryState known = before == null ? EntryState.NONE : state(before);
        EntryState now = known.on(event);
        return new EntryView(
                event.entryId(),
                event.owner(),
                now.facts(),
                now.words(),
                now.removed(),
                now.notDuplicates(),
                before == null ? at : before.createdAt(),
                at,
                version);
    }

    private static EntryState state(EntryView view) {
        return new EntryState(
                view.facts(), view.words(), view.removed(), List.copyOf(view.notDuplicates()), view.version());
    }
}
