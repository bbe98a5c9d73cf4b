package org.mirubato.domain.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.PracticeSessionCommand.AbandonSession;
import org.mirubato.domain.practice.PracticeSessionCommand.BeatSession;
import org.mirubato.domain.practice.PracticeSessionCommand.FinishSession;
import org.mirubato.domain.practice.PracticeSessionCommand.StartSession;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionAbandoned;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionContinued;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionFinished;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionStarted;
import org.mirubato.domain.practice.PracticeSessionState.Phase;

/** Decides what a command means for a practice session; pure. */
public final class PracticeSessionDecider {

    /** Heartbeats that come sooner after the last one make no event. */
    public static final Duration BETWEEN_BEATS = Duration.ofMinutes(1);

    private static final int SECONDS = 60;

    private PracticeSessionDecider() {}

    /**
     * The events that grant {@code command}; empty when nothing changes.
     *
     * @throws Refusal when there is no such session, or it is over already
     */
    public static List<PracticeSessionEvent> decide(PracticeSessionState state, PracticeSessionCommand command) {
        if (command instanceof StartSession start) {
            return start(state, start);
        }
        if (state.phase() == Phase.NOT_STARTED) {
            throw Refusal.notFound("There is no such session.");
        }
        if (command instanceof BeatSession beat) {
            return beat(state, beat);
        }
        if (command instanceof FinishSession finish) {
            return finish(state, finish);
        }
        return abandon(state, (AbandonSession) command);
    }

    private static List<PracticeSessionEvent> start(PracticeSessionState state, StartSession start) {
        if (state.phase() == Phase.RUNNING) {
            return List.of();
        }
        if (state.phase() != Phase.NOT_STARTED) {
            throw Refusal.conflict("This session is over: start another one under an id of its own.");
        }
        if (start.facts().when() == null) {
            throw Refusal.invalid("Say when the session began: give it a timestamp.");
        }
        return List.of(new SessionStarted(
                start.sessionId(),
                start.actor(),
                start.facts().over(EntryFacts.BLANK),
                start.words().over(EntryWords.BLANK)));
    }

    private static List<PracticeSessionEvent> beat(PracticeSessionState state, BeatSession beat) {
        requireRunning(state);
        Instant seen = state.seen();
        if (seen != null && beat.at().isBefore(seen.plus(BETWEEN_BEATS))) {
            return List.of();
        }
        EntryWords words = beat.words().over(state.words()).checked();
        return List.of(new SessionContinued(
                beat.sessionId(),
                beat.actor(),
                beat.at(),
                activeSeconds(state, beat),
                beat.facts().beyond(state.facts()),
                words.beyond(state.words())));
    }

    /** Time that was practised is never taken back by a heartbeat. */
    private static int activeSeconds(PracticeSessionState state, BeatSession beat) {
        EntryTime start = state.facts().when();
        Integer told = beat.activeSeconds();
        long seconds = told != null || start == null
                ? (told == null ? 0 : told)
                : Duration.between(start.at(), beat.at()).toSeconds();
        return (int) Math.max(state.activeSeconds(), Math.min(seconds, EntryLimits.MOST_SECONDS));
    }

    private static List<PracticeSessionEvent> finish(PracticeSessionState state, FinishSession finish) {
        if (state.phase() == Phase.FINISHED) {
            return List.of();
        }
        requireRunning(state);
        Integer told = finish.activeSeconds();
        EntryFacts recorded = new EntryFacts(
                null,
                minutes(told == null ? state.activeSeconds() : told),
                null,
                null,
                finish.sessionId().value(),
                null);
        EntryFacts facts = finish.facts().over(recorded).over(state.facts());
        EntryWords words = finish.words().over(state.words()).checked();
        EntryId entry = finish.entryId();
        return List.of(new SessionFinished(
                finish.sessionId(),
                finish.actor(),
                entry == null ? PracticeKey.entryOf(finish.actor(), finish.sessionId()) : entry,
                facts,
                words));
    }

    /** Half a minute counts as a whole one, and any practice as one minute. */
    private static int minutes(int seconds) {
        return Math.max(1, (seconds + SECONDS / 2) / SECONDS);
    }

    private static List<PracticeSessionEvent> abandon(PracticeSessionState state, AbandonSession abandon) {
        if (state.phase() == Phase.FINISHED) {
            throw Refusal.conflict("This session has been written down: remove its entry instead.");
        }
        return state.phase() == Phase.ABANDONED
                ? List.of()
                : List.of(new SessionAbandoned(abandon.sessionId(), abandon.actor()));
    }

    private static void requireRunning(PracticeSessionState state) {
        if (state.phase() != Phase.RUNNING) {
            throw Refusal.conflict("This session is over: start another one.");
        }
    }
}
