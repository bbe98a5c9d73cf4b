package org.mirubato.command.practice;

import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.repertoire.ReleasedElsewhere;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntrySets;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookCommand.ChangeEntry;
import org.mirubato.domain.repertoire.EntryRelease;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Has the entries of the logbook name a piece by title and composer alone. Removed entries keep what they say. */
@Component
@Profile("command")
class ReleasedFromEntries implements ReleasedElsewhere {

    private static final int TRIES = 3;

    private final FoundEntries entries;
    private final EntryCommands commands;

    ReleasedFromEntries(FoundEntries entries, EntryCommands commands) {
        this.entries = entries;
        this.commands = commands;
    }

    @Override
    public void release(RepertoireItemView item, List<String> naming, @Nullable String key) {
        EntryRelease release = EntryRelease.of(item);
        naming.forEach(id -> release(item, new EntryId(id), release, key));
    }

    /** An entry that somebody has changed since it was read is read again, so that nothing of that change is lost. */
    private void release(RepertoireItemView item, EntryId id, EntryRelease release, @Nullable String key) {
        for (int i = 0; i < TRIES; i++) {
            Optional<EntryView> entry = entries.one(item.owner(), id);
            EntryWords words = entry.map(release::in).orElse(EntryWords.NONE);
            if (words.equals(EntryWords.NONE)) {
                return;
            }
            try {
                commands.send(change(entry.orElseThrow(), words), key);
                return;
            } catch (Refusal | AggregateNotFoundException changed) {
                // read again
            }
        }
    }

    private static ChangeEntry change(EntryView entry, EntryWords words) {
        return new ChangeEntry(
                entry.id(), entry.owner(), EntryFacts.NONE, words, EntrySets.NONE, EntrySets.NONE, entry.version());
    }
}
