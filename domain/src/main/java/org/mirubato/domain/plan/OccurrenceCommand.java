package org.mirubato.domain.plan;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Creating;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.identity.UserId;

/**
 * What can be asked of an occurrence of a plan. It is found by who asks and by its id, so nobody reaches another's. {@code expected}
 * is the version that the sender has seen, null when any will do.
 */
public sealed interface OccurrenceCommand extends DomainCommand {

    /** The occurrence that is asked. */
    OccurrenceId occurrenceId();

    /** Who asks; the occurrence's owner. */
    UserId actor();

    /** Where the occurrence is in the log. */
    @TargetAggregateIdentifier
    default PlanKey key() {
        return PlanKey.of(actor(), occurrenceId());
    }

    /** Make an occurrence by hand. It has to name its plan. */
    record ScheduleOccurrence(OccurrenceId occurrenceId, UserId actor, OccurrenceFacts facts, OccurrenceWords words)
            implements OccurrenceCommand, Creating {

        /** @throws org.mirubato.domain.Refusal (invalid) when a value is none for its field */
        public ScheduleOccurrence {
            facts = facts.checked();
            words = words.checked();
        }
    }

    /**
     * Make the occurrence that a schedule asks for, or bring it to what the plan says by now. What its owner has changed, done, skipped,
     * removed or had back stays as it is.
     */
    record PlaceOccurrence(OccurrenceId occurrenceId, UserId actor, OccurrenceFacts facts, OccurrenceWords words)
            implements OccurrenceCommand {

        /** @throws org.mirubato.domain.Refusal (invalid) when a value is none for its field */
        public PlaceOccurrence {
            facts = facts.checked();
            words = words.checked();
        }
    }

    /** Take away an occurrence that no schedule asks for any more, unless its owner has done something with it. */
    record WithdrawOccurrence(OccurrenceId occurrenceId, UserId actor) implements OccurrenceCommand {}

    /** Bring an occurrence to what a device has of it. What another device has practised stays practised. */
    record PushOccurrence(
            OccurrenceId occurrenceId,
            UserId actor,
            Instant at,
            OccurrenceFacts facts,
            OccurrenceWords words,
            @Nullable Long expected)
            implements OccurrenceCommand {

        /** @throws org.mirubato.domain.Refusal (invalid) when a value is none for its field */
        public PushOccurrence {
            facts = facts.checked();
            words = words.checked();
        }

        /** The same, whatever version there is. */
        public PushOccurrence(
                OccurrenceId occurrenceId, UserId actor, Instant at, OccurrenceFacts facts, OccurrenceWords words) {
            this(occurrenceId, actor, at, facts, words, null);
        }
    }

    /** Move it to another time, or change what is to be practised, or both. With a status it is opened again, or skipped. */
    record ChangeOccurrence(
            OccurrenceId occurrenceId,
            UserId actor,
            OccurrenceFacts facts,
            OccurrenceWords words,
            @Nullable Long expected)
            implements OccurrenceCommand {

        /** @throws org.mirubato.domain.Refusal (invalid) when a value is none for its field */
        public ChangeOccurrence {
            facts = facts.checked();
            words = words.checked();
        }
    }

    /**
     * It was practised. The same again changes nothing; another entry than the first is refused.
     *
     * @param at when that was told
     * @param logEntryId the entry of the logbook; empty for none
     */
    record CheckIn(OccurrenceId occurrenceId, UserId actor, Instant at, String logEntryId, OccurrenceWords words)
            implements OccurrenceCommand {

        /** @throws org.mirubato.domain.Refusal (invalid) when a value is none for its field */
        public CheckIn {
            words = words.checked();
        }
    }

    /** Leave it out this time. */
    record SkipOccurrence(OccurrenceId occurrenceId, UserId actor) implements OccurrenceCommand {}

    /** Its time is over. */
    record ExpireOccurrence(OccurrenceId occurrenceId, UserId actor, Instant at) implements OccurrenceCommand {}

    /** Take it away; its plan's schedule does not make it again. */
    record RemoveOccurrence(
            OccurrenceId occurrenceId,
            UserId actor,
            @Nullable Long expected) implements OccurrenceCommand {}

    /** Put a removed one back as it was. */
    record RestoreOccurrence(OccurrenceId occurrenceId, UserId actor) implements OccurrenceCommand {}
}
