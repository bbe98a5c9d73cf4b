package org.mirubato.domain.practice;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Creating;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.identity.UserId;

/**
 * What can be asked of a logbook entry. An entry is found by who asks and by its id, so nobody reaches another's.
 * {@code expected} is the version that the sender has seen, null when any will do.
 */
public sealed interface LogbookCommand extends DomainCommand {

    /** The entry that is asked. */
    EntryId entryId();

    /** Who asks; the entry's owner. */
    UserId actor();

    /** Where the entry is in the log. */
    @TargetAggregateIdentifier
    default PracticeKey key() {
        return PracticeKey.of(actor(), entryId());
    }

    /** Write an entry down. Time and duration have to be said; what else is not said is as usual. */
    record LogEntry(EntryId entryId, UserId actor, EntryFacts facts, EntryWords words)
            implements LogbookCommand, Creating {

        /** @throws org.mirubato.domain.Refusal (invalid) when a value is none for its field */
        public LogEntry {
            facts = facts.checked();
            words = words.checked();
        }
    }

    /** Bring an entry to what a device has of it: write it down when it is not there, else change what differs. */
    record PushEntry(EntryId entryId, UserId actor, EntryFacts facts, EntryWords words) implements LogbookCommand {

        /** @throws org.mirubato.domain.Refusal (invalid) when a value is none for its field */
        public PushEntry {
            facts = facts.checked();
            words = words.checked();
        }
    }

    /** Change the fields that something is said about; then add to and remove from the fields that are sets. */
    record ChangeEntry(
            EntryId entryId,
            UserId actor,
            EntryFacts facts,
            EntryWords words,
            EntrySets add,
            EntrySets remove,
            @Nullable Long expected)
            implements LogbookCommand {

        /** @throws org.mirubato.domain.Refusal (invalid) when a value is none for its field */
        public ChangeEntry {
            facts = facts.checked();
            words = words.checked();
        }
    }

    /** Take the entry out of the logbook; it can be restored. */
    record RemoveEntry(
            EntryId entryId, UserId actor, @Nullable Long expected) implements LogbookCommand {}

    /** Put a removed entry back as it was. */
    record RestoreEntry(EntryId entryId, UserId actor) implements LogbookCommand {}

    /** Say that another entry, however much it looks like this one, is not the same practice. */
    record DismissDuplicate(EntryId entryId, UserId actor, EntryId other) implements LogbookCommand {}

    /** Make an entry what it was once; every field that something is said about is set, and it is there or removed as said. */
    record RevertEntry(
            EntryId entryId,
            UserId actor,
            EntryFacts facts,
            EntryWords words,
            boolean removed,
            @Nullable Long expected) implements LogbookCommand {}
}
