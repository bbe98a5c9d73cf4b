package org.mirubato.domain.practice;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Personal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.WireName;
import org.mirubato.domain.identity.UserId;

/** What has happened to a logbook entry. Words read as null once their owner has been erased. */
public sealed interface LogbookEvent extends UserEvent {

    /** The entry, among those of its owner. */
    EntryId entryId();

    /** Practice was written down. Every field has a value. */
    @WireName(value = "entry.logged", revision = 2)
    record EntryLogged(
            EntryId entryId,
            UserId owner,
            EntryFacts facts,
            @Personal @Nullable EntryWords words) implements LogbookEvent {}

    /** Some fields have other values: those alone are here, sets as a whole. */
    @WireName(value = "entry.changed", revision = 2)
    record EntryChanged(
            EntryId entryId,
            UserId owner,
            @Nullable EntryFacts facts,
            @Personal @Nullable EntryWords words) implements LogbookEvent {}

    /** The entry is out of the logbook, and stays out whatever old devices say, until it is restored. */
    @WireName("entry.removed")
    record EntryRemoved(EntryId entryId, UserId owner) implements LogbookEvent {}

    /** The entry is back as it was. */
    @WireName("entry.restored")
    record EntryRestored(EntryId entryId, UserId owner) implements LogbookEvent {}

    /** The owner says that the two are not the same practice. */
    @WireName("entry.duplicate-dismissed")
    record DuplicateDismissed(EntryId entryId, UserId owner, EntryId other) implements LogbookEvent {}
}
