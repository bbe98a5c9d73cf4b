package org.mirubato.domain.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceChanged;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceCheckedIn;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceExpired;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRemoved;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceReopened;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRescheduled;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRestored;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceScheduled;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceSkipped;

/**
 * What an occurrence must remember in order to decide.
 *
 * @param facts every field but the times has a value
 * @param touched whether its owner has changed it by hand, or had it back
 * @param removal how it is gone; null while it is there
 * @param version the number of its last event; -1 before the first
 */
public record OccurrenceState(
        OccurrenceFacts facts,
        OccurrenceWords words,
        boolean touched,
        @Nullable Removal removal,
        long version) {

    /** Who took it away. */
    public enum Removal {
        BY_SCHEDULE,
        BY_OWNER
    }

    /** Before the first event. */
    public static final OccurrenceState NONE =
            new OccurrenceState(OccurrenceFacts.BLANK, OccurrenceWords.BLANK, false, null, -1);

    /** Whether it was ever planned. */
    boolean exists() {
        return version >= 0;
    }

    OccurrenceStatus status() {
        OccurrenceStatus status = facts.status();
        return status == null ? OccurrenceStatus.SCHEDULED : status;
    }

    /** Where it stands at that time: one that nobody has done anything with expires with the day after its own. */
    OccurrenceStatus statusAt(Instant now) {
        return status() == OccurrenceStatus.SCHEDULED && OccurrenceStatus.isOver(facts.day(), facts.zoneId(), now)
                ? OccurrenceStatus.EXPIRED
                : status();
    }

    /** The state after {@code event}. */
    public OccurrenceState on(OccurrenceEvent event) {
        if (event instanceof OccurrenceScheduled scheduled) {
            return with(scheduled.facts(), scheduled.words());
        }
        if (event instanceof OccurrenceRescheduled to) {
            OccurrenceState next = with(OccurrenceFacts.at(to.start(), to.end(), to.zone()), null);
            return next.touchedBy(to.byHand());
        }
        if (event instanceof OccurrenceChanged changed) {
            return with(OccurrenceFacts.NONE, changed.words()).touchedBy(changed.byHand());
        }
        if (event instanceof OccurrenceCheckedIn in) {
            return with(
                    new OccurrenceFacts(
                            null, null, null, null, null, OccurrenceStatus.COMPLETED, in.logEntryId(), in.at()),
                    in.words());
        }
        return onEnd(event);
    }

    private OccurrenceState onEnd(OccurrenceEvent event) {
        if (event instanceof OccurrenceSkipped) {
            return with(OccurrenceFacts.status(OccurrenceStatus.SKIPPED), null);
        }
        if (event instanceof OccurrenceExpired) {
            return with(OccurrenceFacts.status(OccurrenceStatus.EXPIRED), null);
        }
        if (event instanceof OccurrenceReopened) {
            OccurrenceFacts open = new OccurrenceFacts(
                    facts.planId(),
                    facts.start(),
                    facts.end(),
                    facts.zone(),
                    facts.recurrenceKey(),
                    OccurrenceStatus.SCHEDULED,
                    "",
                    null);
            return new OccurrenceState(open, words, touched, removal, version + 1);
        }
        if (event instanceof OccurrenceRemoved removed) {
            Removal by = removed.bySchedule() ? Removal.BY_SCHEDULE : Removal.BY_OWNER;
            return new OccurrenceState(facts, words, touched, by, version + 1);
        }
        boolean byOwner = event instanceof OccurrenceRestored restored && !restored.bySchedule();
        return new OccurrenceState(facts, words, touched || byOwner, null, version + 1);
    }

    private OccurrenceState touchedBy(boolean hand) {
        return new OccurrenceState(facts, words, touched || hand, removal, version);
    }

    private OccurrenceState with(OccurrenceFacts newFacts, @Nullable OccurrenceWords newWords) {
        return new OccurrenceState(
                newFacts.over(facts), newWords == null ? words : newWords.over(words), touched, removal, version + 1);
    }
}
