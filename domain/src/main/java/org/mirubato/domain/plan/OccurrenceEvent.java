package org.mirubato.domain.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Personal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.WireName;
import org.mirubato.domain.identity.UserId;

/** What has happened to an occurrence of a plan. Words read as null once their owner has been erased. */
public sealed interface OccurrenceEvent extends UserEvent {

    /** The occurrence, among those of its owner. */
    OccurrenceId occurrenceId();

    /** It is planned. Every field but the times has a value. */
    @WireName(value = "occurrence.scheduled", revision = 2)
    record OccurrenceScheduled(
            OccurrenceId occurrenceId,
            UserId owner,
            OccurrenceFacts facts,
            @Personal @Nullable OccurrenceWords words) implements OccurrenceEvent {}

    /**
     * It has another time.
     *
     * @param byHand whether its owner wished it so; else its schedule did
     */
    @WireName("occurrence.rescheduled")
    record OccurrenceRescheduled(
            OccurrenceId occurrenceId,
            UserId owner,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable String zone,
            boolean byHand)
            implements OccurrenceEvent {}

    /**
     * What is to be practised, or what was said of it, is something else: those fields alone are here.
     *
     * @param byHand whether its owner wished it so; else its plan says something else by now
     */
    @WireName(value = "occurrence.changed", revision = 2)
    record OccurrenceChanged(
            OccurrenceId occurrenceId,
            UserId owner,
            boolean byHand,
            @Personal @Nullable OccurrenceWords words) implements OccurrenceEvent {}

    /**
     * It was practised.
     *
     * @param logEntryId the entry of the logbook; empty for none
     */
    @WireName(value = "occurrence.checked-in", revision = 2)
    record OccurrenceCheckedIn(
            OccurrenceId occurrenceId,
            UserId owner,
            Instant at,
            String logEntryId,
            @Personal @Nullable OccurrenceWords words)
            implements OccurrenceEvent {}

    /** It is left out. */
    @WireName("occurrence.skipped")
    record OccurrenceSkipped(OccurrenceId occurrenceId, UserId owner) implements OccurrenceEvent {}

    /** Its time is over. */
    @WireName("occurrence.expired")
    record OccurrenceExpired(OccurrenceId occurrenceId, UserId owner, Instant at) implements OccurrenceEvent {}

    /** It is to be practised after all. */
    @WireName("occurrence.reopened")
    record OccurrenceReopened(OccurrenceId occurrenceId, UserId owner) implements OccurrenceEvent {}

    /**
     * It is gone.
     *
     * @param bySchedule whether its schedule has no place for it, and so may have one again; else its owner took it away for good
     */
    @WireName("occurrence.removed")
    record OccurrenceRemoved(OccurrenceId occurrenceId, UserId owner, boolean bySchedule) implements OccurrenceEvent {}

    /**
     * It is back as it was.
     *
     * @param bySchedule whether its schedule has a place for it again; else its owner wished it so
     */
    @WireName(value = "occurrence.restored", revision = 2)
    record OccurrenceRestored(OccurrenceId occurrenceId, UserId owner, boolean bySchedule) implements OccurrenceEvent {}
}
