package org.mirubato.domain.practice;

import java.time.Instant;
import java.util.List;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.LogbookCommand.ChangeEntry;
import org.mirubato.domain.practice.LogbookCommand.LogEntry;
import org.mirubato.domain.practice.LogbookCommand.PushEntry;

/** Entries that the tests of this package talk about. */
final class Entries {

    static final UserId CLARA = new UserId("user_clara");
    static final EntryId ENTRY = new EntryId("entry_1");
    static final EntryTime EVENING = EntryTime.at(Instant.parse("2026-05-01T22:30:00Z"), "Europe/Berlin");
    static final EntryFacts HALF_AN_HOUR = new EntryFacts(EVENING, 30, null, null, null, null);

    private Entries() {}

    static EntryFacts minutes(int minutes) {
        return new EntryFacts(null, minutes, null, null, null, null);
    }

    static EntryWords notes(String notes) {
        return new EntryWords(null, null, null, notes, null, null, null, null, null, null, null);
    }

    static EntryWords tags(String... tags) {
        return new EntryWords(null, null, null, null, null, List.of(tags), null, null, null, null, null);
    }

    static EntryWords pieces(EntryPiece... pieces) {
        return new EntryWords(null, List.of(pieces), null, null, null, null, null, null, null, null, null);
    }

    static EntryWords extra(ExtraField... fields) {
        return new EntryWords(null, null, null, null, null, null, null, null, null, null, List.of(fields));
    }

    static EntryPiece piece(String title, Integer minutes) {
        return new EntryPiece(null, title, null, null, null, minutes);
    }

    static LogEntry log(EntryWords words) {
        return new LogEntry(ENTRY, CLARA, HALF_AN_HOUR, words);
    }

    static PushEntry push(EntryFacts facts, EntryWords words) {
        return new PushEntry(ENTRY, CLARA, facts, words);
    }

    static ChangeEntry change(EntryFacts facts, EntryWords words) {
        return new ChangeEntry(ENTRY, CLARA, facts, words, EntrySets.NONE, EntrySets.NONE, null);
    }

    static EntrySets sets(String... tags) {
        return new EntrySets(List.of(tags), List.of(), List.of());
    }

    static ChangeEntry change(EntrySets add, EntrySets remove) {
        return new ChangeEntry(ENTRY, CLARA, EntryFacts.NONE, EntryWords.NONE, add, remove, null);
    }

    /** The state after these commands, each granted. */
    static EntryState after(LogbookCommand... commands) {
        EntryState state = EntryState.NONE;
        for (LogbookCommand command : commands) {
            for (LogbookEvent event : LogbookDecider.decide(state, command)) {
                state = state.on(event);
            }
        }
        return state;
    }
}
