package org.mirubato.domain.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.practice.LogbookCommand.RevertEntry;
import org.mirubato.domain.practice.LogbookEvent.EntryChanged;
import org.mirubato.domain.practice.LogbookEvent.EntryRemoved;
import org.mirubato.domain.practice.LogbookEvent.EntryRestored;

/** Makes an entry what it was: put back first, then changed, then taken out, as far as each is needed; pure. */
final class EntryReversal {

    private static final String NOTHING = "null";

    private EntryReversal() {}

    static List<LogbookEvent> decide(EntryState state, RevertEntry revert) {
        List<LogbookEvent> events = new ArrayList<>();
        if (state.removed() && !revert.removed()) {
            events.add(new EntryRestored(revert.entryId(), revert.actor()));
        }
        EntryFacts facts = revert.facts().over(state.facts()).beyond(state.facts());
        EntryWords words = wanted(state.words(), revert.words()).beyond(state.words());
        if (facts != null || words != null) {
            events.add(new EntryChanged(revert.entryId(), revert.actor(), facts, words));
        }
        if (!state.removed() && revert.removed()) {
            events.add(new EntryRemoved(revert.entryId(), revert.actor()));
        }
        return List.copyOf(events);
    }

    private static EntryWords wanted(EntryWords now, EntryWords then) {
        EntryWords all = then.over(now);
        List<ExtraField> extra = emptied(now.extra(), then.extra());
        return new EntryWords(
                all.instrument(),
                all.pieces(),
                all.techniques(),
                all.notes(),
                all.mood(),
                all.tags(),
                all.metadata(),
                all.scoreId(),
                all.scoreTitle(),
                all.scoreComposer(),
                extra);
    }

    /** An event can't take a field of another program away: one that was not there then holds nothing from now on. */
    private static @Nullable List<ExtraField> emptied(@Nullable List<ExtraField> now, @Nullable List<ExtraField> then) {
        if (now == null || then == null) {
            return now == null ? then : now;
        }
        Set<String> names = then.stream().map(ExtraField::name).collect(Collectors.toSet());
        List<ExtraField> given = new ArrayList<>(then);
        for (ExtraField field : now) {
            if (!names.contains(field.name())) {
                given.add(new ExtraField(field.name(), NOTHING));
            }
        }
        return ExtraField.over(given, now);
    }
}
