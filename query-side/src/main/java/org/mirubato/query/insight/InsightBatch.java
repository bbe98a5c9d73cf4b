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
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.Versioned;
import org.mirubato.query.projection.ViewBatch;

/**
 * What one batch of events makes of the entries that it touches, and what that adds to the sums: what an entry says now, less what
 * it said before the batch. Used by one thread.
 */
final class InsightBatch {

    private final Map<RowKey, Versioned<EntryView>> known;
    private final ViewBatch<LogbookEvent, EntryView> entries;

    /** @param known the touched entries as they are stored */
    InsightBatch(Map<RowKey, Versioned<EntryView>> known) {
        this.known = known;
        this.entries = new ViewBatch<>(known, EntryFold::fold);
    }

    /** Takes an event in, unless its entry has seen it. A fold that fails leaves the batch as it was. */
    void apply(RowKey key, LogbookEvent event, Instant at, long version) {
        entries.apply(key, event, at, version);
    }

    /** The entries to store, by ascending key. */
    Map<RowKey, Versioned<EntryView>> entries() {
        return entries.changed();
    }

    /** What to add to the sums, by ascending key; what comes to nothing is left out. */
    Map<SumKey, Amount> sums() {
        Map<SumKey, Amount> sums = new TreeMap<>();
        entries.changed().forEach((key, now) -> {
            Versioned<EntryView> before = known.get(key);
            add(sums, key, now.view(), false);
            add(sums, key, before == null ? null : before.view(), true);
        });
        sums.values().removeIf(amount -> amount.minutes() == 0 && amount.sessions() == 0);
        return sums;
    }

    private static void add(Map<SumKey, Amount> sums, RowKey entry, @Nullable EntryView view, boolean away) {
        Map<SumKey, Amount> own = new HashMap<>();
        Contribution.of(view)
                .forEach((cell, amount) -> own.merge(SumKey.of(entry.owner(), cell), amount, Amount::plus));
        own.forEach((key, amount) -> sums.merge(key, away ? amount.negated() : amount, Amount::plus));
    }
}
