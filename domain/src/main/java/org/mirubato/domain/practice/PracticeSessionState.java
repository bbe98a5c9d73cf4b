package org.mirubato.domain.practice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionContinued;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionFinished;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionStarted;

/**
 * What a session must remember in order to decide, and what is shown of it.
 *
 * @param facts what the entry will say
 * @param seen when it was last heard of; null before the first event
 * @param activeSeconds the time practised so far
 * @param finished how it ended; null unless it was written down
 */
public record PracticeSessionState(
        Phase phase,
        EntryFacts facts,
        EntryWords words,
        @Nullable Instant seen,
        int activeSeconds,
        @Nullable SessionFinished finished) {

    /** Where a session stands. */
    public enum Phase {
        NOT_STARTED,
        RUNNING,
        FINISHED,
        ABANDONED
    }

    /** Before the first event. */
    public static final PracticeSessionState NONE =
            new PracticeSessionState(Phase.NOT_STARTED, EntryFacts.BLANK, EntryWords.BLANK, null, 0, null);

    /** The state after {@code event}. */
    public PracticeSessionState on(PracticeSessionEvent event) {
        if (event instanceof SessionStarted started) {
            EntryTime when = started.facts().when();
            return with(Phase.RUNNING, started.facts(), started.words(), when == null ? null : when.at(), 0);
        }
        if (event instanceof SessionContinued on) {
            return with(phase, on.facts(), on.words(), on.at(), on.activeSeconds());
        }
        if (event instanceof SessionFinished end) {
            return new PracticeSessionState(Phase.FINISHED, facts, words, seen, activeSeconds, end);
        }
        return with(Phase.ABANDONED, null, null, seen, activeSeconds);
    }

    private PracticeSessionState with(
            Phase next,
            @Nullable EntryFacts newFacts,
            @Nullable EntryWords newWords,
            @Nullable Instant at,
            int seconds) {
        return new PracticeSessionState(
                next,
                newFacts == null ? facts : newFacts.over(facts),
                newWords == null ? words : newWords.over(words),
                at,
                seconds,
                finished);
    }
}
