package org.mirubato.query.insight;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.insight.Contribution;
import org.mirubato.domain.insight.Contribution.Amount;
import org.mirubato.domain.practice.EntryFold;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.LogbookEvent;

/**
 * What one batch of events makes of the entries that it touches, and what that adds to the sums: what an entry says now, less what
 * it said before the batch. Used by one thread.
 */
final class InsightBatch {

    private final Map<EntryKey, Told> known;
    private final Map<EntryKey, Told> changed = new TreeMap<>();

    /** @param known the touched entries as they are stored */
    InsightBatch(Map<EntryKey, Told> known) {
        this.known = known;
    }

    /**
     * An entry as far as it has been told.
     *
     * @param version the number of its last event
     * @param view null when it was never written down
     */
    record Told(long version, @Nullable EntryView view) {}

    /** Takes an event in, unless its entry has seen it. A fold that fails leaves the batch as it was. */
    void apply(LogbookEvent event, Instant at, long version) {
        EntryKey key = EntryKey.of(event);
        Told before = changed.getOrDefault(key, known.get(key));
        if (before != null && before.version() >= version) {
            return;
        }
        EntryView view = EntryFold.fold(before == null ? null : before.view(), event, at, version);
        changed.put(key, new Told(version, view));
    }

    /** The entries to store, by ascending key. */
    Map<EntryKey, Told> entries() {
        return changed;
    }

    /** What to add to the sums, by ascending key; what comes to nothing is left out. */
    Map<SumKey, Amount> sums() {
        Map<SumKey, Amount> sums = new TreeMap<>();
        changed.forEach((key, now) -> {
            Told before = known.get(key);
            add(sums, key, now.view(), false);
            add(sums, key, before == null ? null : before.view(), true);
        });
        sums.values().removeIf(amount -> amount.minutes() == 0 && amount.sessions() == 0);
        return sums;
    }

    private static void add(Map<SumKey, Amount> sums, EntryKey entry, @Nullable EntryView view, boolean away) {
        Map<SumKey, Amount> own = new HashMap<>();
        Contribution.of(view)
                .forEach((cell, amount) -> own.merge(SumKey.of(entry.owner(), cell), amount, Amount::plus));
        own.forEach((key, amount) -> sums.merge(key, away ? amount.negated() : amount, Amount::plus));
    }
}
