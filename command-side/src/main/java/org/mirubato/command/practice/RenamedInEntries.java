package org.mirubato.command.practice;

import java.util.Optional;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.piece.RenamedElsewhere;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntrySets;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookCommand.ChangeEntry;
import org.mirubato.domain.practice.PieceRenaming;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Renames a piece in every entry of the logbook that names it. Removed entries keep what they say. */
@Component
@Profile("command")
class RenamedInEntries implements RenamedElsewhere {

    private static final int TRIES = 3;

    private final FoundEntries entries;
    private final EntryCommands commands;

    RenamedInEntries(FoundEntries entries, EntryCommands commands) {
        this.entries = entries;
        this.commands = commands;
    }

    @Override
    public int rename(UserId user, PieceNames from, PieceNames to, @Nullable String key) {
        PieceRenaming renaming = new PieceRenaming(from, to);
        return (int) entries.by(user, naming(from), Integer.MAX_VALUE).stream()
                .filter(entry -> renamed(entry, renaming, key))
                .count();
    }

    /** An entry that somebody has changed since it was read is read again, so that nothing of that change is lost. */
    private boolean renamed(EntryView read, PieceRenaming renaming, @Nullable String key) {
        Optional<EntryView> entry = Optional.of(read);
        for (int i = 0; i < TRIES && entry.isPresent(); i++) {
            EntryWords words = renaming.in(entry.get());
            if (words.equals(EntryWords.NONE)) {
                return false;
            }
            try {
                return commands.send(change(entry.get(), words), key);
            } catch (Refusal | AggregateNotFoundException changed) {
                entry = entries.one(read.owner(), read.id());
            }
        }
        return false;
    }

    private static ChangeEntry change(EntryView entry, EntryWords words) {
        return new ChangeEntry(
                entry.id(), entry.owner(), EntryFacts.NONE, words, EntrySets.NONE, EntrySets.NONE, entry.version());
    }

    /** Entries with the words of the title; a title without any may be in each of them. */
    private static String naming(PieceNames piece) {
        String words = piece.title().replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return words.isEmpty() ? "" : "\"" + words + "\"";
    }
}
