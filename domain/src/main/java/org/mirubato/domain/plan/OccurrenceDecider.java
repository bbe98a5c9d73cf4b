package org.mirubato.domain.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.plan.OccurrenceCommand.ChangeOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.CheckIn;
import org.mirubato.domain.plan.OccurrenceCommand.ExpireOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.PlaceOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.PushOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.RemoveOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.RestoreOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.ScheduleOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.WithdrawOccurrence;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceChanged;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceCheckedIn;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceExpired;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRemoved;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceReopened;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRescheduled;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRestored;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceScheduled;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceSkipped;
import org.mirubato.domain.plan.OccurrenceState.Removal;

/** Decides what a command means for an occurrence; pure. */
public final class OccurrenceDecider {

    private OccurrenceDecider() {}

    /**
     * The events that grant {@code command}, in their order; empty when nothing changes.
     *
     * @throws Refusal when the occurrence is unknown or removed, has another version than expected, or was checked in before with
     *     another entry
     */
    public static List<OccurrenceEvent> decide(OccurrenceState state, OccurrenceCommand command) {
        if (command instanceof ScheduleOccurrence schedule) {
            return schedule(state, schedule);
        }
        if (command instanceof PlaceOccurrence place) {
            return place(state, place);
        }
        if (command instanceof PushOccurrence push) {
            return push(state, push);
        }
        if (!state.exists()) {
            throw Refusal.notFound("There is no such occurrence.");
        }
        if (command instanceof RemoveOccurrence remove) {
            return remove(state, remove);
        }
        if (command instanceof WithdrawOccurrence withdraw) {
            return withdraw(state, withdraw);
        }
        if (command instanceof RestoreOccurrence restore) {
            return state.removal() == null
                    ? List.of()
                    : List.of(new OccurrenceRestored(restore.occurrenceId(), restore.actor(), false));
        }
        requireThere(state);
        return decideOfOneThere(state, command);
    }

    private static List<OccurrenceEvent> decideOfOneThere(OccurrenceState state, OccurrenceCommand command) {
        if (command instanceof ChangeOccurrence change) {
            return change(state, change);
        }
        if (command instanceof CheckIn in) {
            return checkIn(state, command, in.at(), in.logEntryId(), in.words());
        }
        if (command instanceof ExpireOccurrence expire) {
            return state.status() == OccurrenceStatus.SCHEDULED
                    ? List.of(new OccurrenceExpired(expire.occurrenceId(), expire.actor(), expire.at()))
                    : List.of();
        }
        return skip(state, command);
    }

    private static List<OccurrenceEvent> schedule(OccurrenceState state, ScheduleOccurrence schedule) {
        if (!state.exists()) {
            return first(schedule, schedule.facts(), schedule.words());
        }
        requireThere(state);
        boolean same = schedule.facts().over(state.facts()).equals(state.facts())
                && schedule.words().over(state.words()).equals(state.words());
        if (!same) {
            throw Refusal.conflict("There is another occurrence with this id: give this one an id of its own.");
        }
        return List.of();
    }

    private static List<OccurrenceEvent> first(
            OccurrenceCommand command, OccurrenceFacts facts, OccurrenceWords words) {
        if (facts.planId() == null) {
            throw Refusal.invalid("Say of which plan this is: give the occurrence a planId.");
        }
        return List.of(new OccurrenceScheduled(
                command.occurrenceId(),
                command.actor(),
                facts.over(OccurrenceFacts.BLANK),
                words.over(OccurrenceWords.BLANK)));
    }

    private static List<OccurrenceEvent> place(OccurrenceState state, PlaceOccurrence place) {
        if (!state.exists()) {
            return first(place, place.facts(), place.words());
        }
        if (state.removal() == Removal.BY_OWNER || state.touched() || state.status() != OccurrenceStatus.SCHEDULED) {
            return List.of();
        }
        List<OccurrenceEvent> events = new ArrayList<>();
        if (state.removal() == Removal.BY_SCHEDULE) {
            events.add(new OccurrenceRestored(place.occurrenceId(), place.actor(), true));
        }
        events.addAll(moved(state, place, place.facts(), false));
        events.addAll(said(state, place, place.words(), false));
        return events;
    }

    private static List<OccurrenceEvent> withdraw(OccurrenceState state, WithdrawOccurrence withdraw) {
        boolean untouched = state.removal() == null && !state.touched() && state.status() == OccurrenceStatus.SCHEDULED;
        return untouched ? List.of(new OccurrenceRemoved(withdraw.occurrenceId(), withdraw.actor(), true)) : List.of();
    }

    /** That an occurrence has expired with its day need not be written down: a device says it as it was told. */
    private static List<OccurrenceEvent> push(OccurrenceState state, PushOccurrence push) {
        OccurrenceFacts given = push.facts();
        if (!state.exists()) {
            return first(push, given, push.words());
        }
        if (state.removal() != null) {
            throw Refusal.conflict("This occurrence has been removed: restore it to have it back.");
        }
        requireVersion(state, push.expected());
        List<OccurrenceEvent> events = new ArrayList<>(moved(state, push, given, true));
        if (given.status() == OccurrenceStatus.COMPLETED) {
            Instant at = given.checkedInAt() == null ? push.at() : given.checkedInAt();
            String entry = given.logEntryId() == null ? "" : given.logEntryId();
            events.addAll(checkIn(state, push, at, entry, push.words()));
            return events;
        }
        events.addAll(said(state, push, push.words(), true));
        if (given.status() != OccurrenceStatus.EXPIRED || state.statusAt(push.at()) != OccurrenceStatus.EXPIRED) {
            events.addAll(ended(state, push, given.status(), push.at()));
        }
        return events;
    }

    /** A device that has not heard of it says where the occurrence stood before: nothing that was done is undone by that. */
    private static List<OccurrenceEvent> ended(
            OccurrenceState state, OccurrenceCommand command, @Nullable OccurrenceStatus status, Instant at) {
        if (status == OccurrenceStatus.SKIPPED && state.status() != OccurrenceStatus.COMPLETED) {
            return skip(state, command);
        }
        if (status == OccurrenceStatus.EXPIRED && state.status() == OccurrenceStatus.SCHEDULED) {
            return List.of(new OccurrenceExpired(command.occurrenceId(), command.actor(), at));
        }
        return List.of();
    }

    private static List<OccurrenceEvent> change(OccurrenceState state, ChangeOccurrence change) {
        requireVersion(state, change.expected());
        OccurrenceStatus status = change.facts().status();
        if (status == OccurrenceStatus.COMPLETED && state.status() != OccurrenceStatus.COMPLETED) {
            throw Refusal.invalid("Check the occurrence in to complete it.");
        }
        List<OccurrenceEvent> events = new ArrayList<>(moved(state, change, change.facts(), true));
        boolean movedOn = !events.isEmpty() && status == null && state.status() == OccurrenceStatus.EXPIRED;
        events.addAll(said(state, change, change.words(), true));
        if ((status == OccurrenceStatus.SCHEDULED || movedOn) && state.status() != OccurrenceStatus.SCHEDULED) {
            events.add(new OccurrenceReopened(change.occurrenceId(), change.actor()));
        }
        if (status == OccurrenceStatus.SKIPPED) {
            events.addAll(skip(state, change));
        }
        return events;
    }

    private static List<OccurrenceEvent> moved(
            OccurrenceState state, OccurrenceCommand command, OccurrenceFacts given, boolean byHand) {
        OccurrenceFacts to = OccurrenceFacts.at(given.start(), given.end(), given.zone())
                .over(state.facts())
                .ordered();
        return to.isWhen(state.facts())
                ? List.of()
                : List.of(new OccurrenceRescheduled(
                        command.occurrenceId(), command.actor(), to.start(), to.end(), to.zone(), byHand));
    }

    private static List<OccurrenceEvent> said(
            OccurrenceState state, OccurrenceCommand command, OccurrenceWords words, boolean byHand) {
        // together with what is there, unknown fields may have grown too many
        OccurrenceWords news = words.over(state.words()).checked().beyond(state.words());
        return news == null
                ? List.of()
                : List.of(new OccurrenceChanged(command.occurrenceId(), command.actor(), byHand, news));
    }

    private static List<OccurrenceEvent> checkIn(
            OccurrenceState state, OccurrenceCommand command, Instant at, String entry, OccurrenceWords words) {
        String known = state.facts().logEntryId() == null ? "" : state.facts().logEntryId();
        boolean again = state.status() == OccurrenceStatus.COMPLETED;
        if (again && !known.isEmpty() && !entry.isEmpty() && !known.equals(entry)) {
            throw Refusal.conflict("This occurrence has been checked in with another entry: change that one.");
        }
        if (again && (entry.isEmpty() || known.equals(entry))) {
            return said(state, command, words, true);
        }
        Instant first = state.facts().checkedInAt();
        return List.of(new OccurrenceCheckedIn(
                command.occurrenceId(),
                command.actor(),
                again && first != null ? first : at,
                entry,
                words.over(state.words()).checked().beyond(state.words())));
    }

    private static List<OccurrenceEvent> skip(OccurrenceState state, OccurrenceCommand command) {
        if (state.status() == OccurrenceStatus.COMPLETED) {
            throw Refusal.conflict("This occurrence has been checked in: it can't be skipped any more.");
        }
        return state.status() == OccurrenceStatus.SKIPPED
                ? List.of()
                : List.of(new OccurrenceSkipped(command.occurrenceId(), command.actor()));
    }

    private static void requireVersion(OccurrenceState state, @Nullable Long expected) {
        if (expected != null && expected != state.version()) {
            throw Refusal.stale("This occurrence has changed since you read it: read it again.");
        }
    }

    private static void requireThere(OccurrenceState state) {
        if (state.removal() != null) {
            throw Refusal.notFound("This occurrence has been removed: restore it first.");
        }
    }

    private static List<OccurrenceEvent> remove(OccurrenceState state, RemoveOccurrence remove) {
        if (state.removal() == Removal.BY_OWNER) {
            return List.of();
        }
        requireVersion(state, remove.expected());
        return List.of(new OccurrenceRemoved(remove.occurrenceId(), remove.actor(), false));
    }
}
