package org.mirubato.domain.practice;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Creating;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.identity.UserId;

/** What can be asked of a practice session. A session is found by who asks and by its id, so nobody reaches another's. */
public sealed interface PracticeSessionCommand extends DomainCommand {

    /** The session that is asked. */
    PracticeSessionId sessionId();

    /** Who asks; the session's owner. */
    UserId actor();

    /** Where the session is in the log. */
    @TargetAggregateIdentifier
    default PracticeKey key() {
        return PracticeKey.of(actor(), sessionId());
    }

    /** Begin to practise; facts say when. */
    record StartSession(PracticeSessionId sessionId, UserId actor, EntryFacts facts, EntryWords words)
            implements PracticeSessionCommand, Creating {

        /** @throws org.mirubato.domain.Refusal (invalid) when a value is none for its field */
        public StartSession {
            facts = facts.checked();
            words = words.checked();
        }
    }

    /**
     * Still practising.
     *
     * @param at the server's time
     * @param activeSeconds the time practised so far, without pauses; null for all time since the start
     * @param facts what the entry will say, as far as is known
     */
    record BeatSession(
            PracticeSessionId sessionId,
            UserId actor,
            Instant at,
            @Nullable Integer activeSeconds,
            EntryFacts facts,
            EntryWords words)
            implements PracticeSessionCommand {

        /** @throws org.mirubato.domain.Refusal (invalid) when a value is none for its field */
        public BeatSession {
            CheckedText.within("the seconds practised", activeSeconds, 0, EntryLimits.MOST_SECONDS);
            facts = facts.checked();
            words = words.checked();
        }
    }

    /**
     * The practice is over: write it down. Any device of the user may say so.
     *
     * @param entryId what the entry is to be called; null for an id that follows from the session's
     * @param activeSeconds the time practised, without pauses; null for what the last heartbeat said
     * @param facts what is to be said in the entry beyond what the heartbeats said; minutes count more than seconds
     */
    record FinishSession(
            PracticeSessionId sessionId,
            UserId actor,
            @Nullable EntryId entryId,
            @Nullable Integer activeSeconds,
            EntryFacts facts,
            EntryWords words)
            implements PracticeSessionCommand {

        /** @throws org.mirubato.domain.Refusal (invalid) when a value is none for its field */
        public FinishSession {
            CheckedText.within("the seconds practised", activeSeconds, 0, EntryLimits.MOST_SECONDS);
            facts = facts.checked();
            words = words.checked();
        }
    }

    /** Forget the session: nothing is written down. */
    record AbandonSession(PracticeSessionId sessionId, UserId actor) implements PracticeSessionCommand {}
}
