package org.mirubato.domain.practice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.practice.LogbookEvent.DuplicateDismissed;
import org.mirubato.domain.practice.LogbookEvent.EntryChanged;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.domain.practice.LogbookEvent.EntryRemoved;

/**
 * What an entry must remember in order to decide.
 *
 * @param facts every field has a value once the entry exists
 * @param notDuplicates the entries that are not the same practice
 * @param version the number of its last event; -1 before the first
 */
public record EntryState(
        EntryFacts facts, EntryWords words, boolean removed, List<EntryId> notDuplicates, long version) {

    /** Before the first event. */
    public static final EntryState NONE = new EntryState(EntryFacts.BLANK, EntryWords.BLANK, false, List.of(), -1);

    /** Whether the entry was ever written down. */
    boolean exists() {
        return version >= 0;
    }

    /** The state after {@code event}. */
    public EntryState on(LogbookEvent event) {
        if (event instanceof EntryLogged logged) {
            return with(logged.facts(), logged.words());
        }
        if (event instanceof EntryChanged changed) {
            return with(changed.facts(), changed.words());
        }
        if (event instanceof DuplicateDismissed dismissed) {
            List<EntryId> more = new ArrayList<>(notDuplicates);
            more.add(dismissed.other());
            return new EntryState(facts, words, removed, List.copyOf(more), version + 1);
        }
        return new EntryState(facts, words, event instanceof EntryRemoved, notDuplicates, version + 1);
    }

    private EntryState with(@Nullable EntryFacts newFacts, @Nullable EntryWords newWords) {
        return new EntryState(
                newFacts == null ? facts : newFacts.over(facts),
                newWords == null ? words : newWords.over(words),
                removed,
                notDuplicates,
                version + 1);
    }
}
