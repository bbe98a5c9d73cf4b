package org.mirubato.domain.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.LogbookCommand.ChangeEntry;
import org.mirubato.domain.practice.LogbookCommand.DismissDuplicate;
import org.mirubato.domain.practice.LogbookCommand.LogEntry;
import org.mirubato.domain.practice.LogbookCommand.PushEntry;
import org.mirubato.domain.practice.LogbookCommand.RemoveEntry;
import org.mirubato.domain.practice.LogbookCommand.RevertEntry;
import org.mirubato.domain.practice.LogbookEvent.DuplicateDismissed;
import org.mirubato.domain.practice.LogbookEvent.EntryChanged;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.domain.practice.LogbookEvent.EntryRemoved;
import org.mirubato.domain.practice.LogbookEvent.EntryRestored;

/** Decides what a command means for a logbook entry; pure. */
public final class LogbookDecider {

    private LogbookDecider() {}

    /**
     * The events that grant {@code command}, in their order; empty when nothing changes.
     *
     * @throws Refusal when the entry is unknown or removed, has another version than expected, or something has to be said that
     *     is not
     */
    public static List<LogbookEvent> decide(EntryState state, LogbookCommand command) {
        if (command instanceof LogEntry log) {
            return log(state, log);
        }
        if (command instanceof PushEntry push) {
            return push(state, push);
        }
        if (!state.exists()) {
            throw Refusal.notFound("There is no such entry.");
        }
        if (command instanceof ChangeEntry change) {
            return change(state, change);
        }
        if (command instanceof RemoveEntry remove) {
            return remove(state, remove);
        }
        if (command instanceof DismissDuplicate dismiss) {
            return dismiss(state, dismiss);
        }
        if (command instanceof RevertEntry revert) {
            requireVersion(state, revert.expected());
            return EntryReversal.decide(state, revert);
        }
        return state.removed() ? List.of(new EntryRestored(command.entryId(), command.actor())) : List.of();
    }

    private static List<LogbookEvent> log(EntryState state, LogEntry log) {
        if (!state.exists()) {
            return first(log.entryId(), log.actor(), log.facts(), log.words());
        }
        requireThere(state);
        if (!changed(state, log.entryId(), log.actor(), log.facts(), log.words())
                .isEmpty()) {
            throw Refusal.conflict("There is another entry with this id: give this one an id of its own.");
        }
        return List.of();
    }

    private static List<LogbookEvent> push(EntryState state, PushEntry push) {
        if (!state.exists()) {
            return first(push.entryId(), push.actor(), push.facts(), push.words());
        }
        if (state.removed()) {
            throw Refusal.conflict("This entry has been removed: restore it to have it back.");
        }
        return changed(state, push.entryId(), push.actor(), push.facts(), push.words());
    }

    private static List<LogbookEvent> first(EntryId id, UserId actor, EntryFacts facts, EntryWords words) {
        if (facts.when() == null) {
            throw Refusal.invalid("Say when this was: give the entry a timestamp.");
        }
        if (facts.minutes() == null) {
            throw Refusal.invalid("Say how long this took: give the entry a duration in minutes.");
        }
        return List.of(new EntryLogged(id, actor, facts.over(EntryFacts.BLANK), words.over(EntryWords.BLANK)));
    }

    private static List<LogbookEvent> change(EntryState state, ChangeEntry change) {
        requireThere(state);
        requireVersion(state, change.expected());
        EntrySets add = change.add();
        EntrySets remove = change.remove();
        EntryFacts facts = change.facts().over(state.facts());
        EntryWords words = change.words().over(state.words());
        EntryFacts sets = new EntryFacts(
                null, null, null, EntrySets.changed(facts.goalIds(), add.goalIds(), remove.goalIds()), null, null);
        EntryWords setsOfWords = new EntryWords(
                null,
                null,
                EntrySets.changed(words.techniques(), add.techniques(), remove.techniques()),
                null,
                null,
                EntrySets.changed(words.tags(), add.tags(), remove.tags()),
                null,
                null,
                null,
                null,
                null);
        return changed(state, change.entryId(), change.actor(), sets.over(facts), setsOfWords.over(words));
    }

    private static List<LogbookEvent> changed(
            EntryState state, EntryId id, UserId actor, EntryFacts facts, EntryWords words) {
        EntryFacts newFacts = facts.beyond(state.facts());
        // together with what is there, sets may have grown too large
        EntryWords newWords = words.over(state.words()).checked().beyond(state.words());
        return newFacts == null && newWords == null
                ? List.of()
                : List.of(new EntryChanged(id, actor, newFacts, newWords));
    }

    private static List<LogbookEvent> remove(EntryState state, RemoveEntry remove) {
        if (state.removed()) {
            return List.of();
        }
        requireVersion(state, remove.expected());
        return List.of(new EntryRemoved(remove.entryId(), remove.actor()));
    }

    private static List<LogbookEvent> dismiss(EntryState state, DismissDuplicate dismiss) {
        requireThere(state);
        if (dismiss.other().equals(dismiss.entryId())) {
            throw Refusal.invalid("Name the other entry: these two are one.");
        }
        if (state.notDuplicates().contains(dismiss.other())) {
            return List.of();
        }
        if (state.notDuplicates().size() >= EntryLimits.MOST_DISMISSALS) {
            throw Refusal.conflict("An entry can be told from at most " + EntryLimits.MOST_DISMISSALS + " others.");
        }
        return List.of(new DuplicateDismissed(dismiss.entryId(), dismiss.actor(), dismiss.other()));
    }

    private static void requireThere(EntryState state) {
        if (state.removed()) {
            throw Refusal.notFound("This entry has been removed: restore it first.");
        }
    }

    private static void requireVersion(EntryState state, @Nullable Long expected) {
        if (expected != null && expected != state.version()) {
            throw Refusal.stale("This entry has changed since you read it: read it again.");
        }
    }
}
