package org.mirubato.domain.practice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Personal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.WireName;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.LogbookCommand.PushEntry;

/** What has happened in a practice session. Words read as null once their owner has been erased. */
public sealed interface PracticeSessionEvent extends UserEvent {

    /** The session, among those of its owner. */
    PracticeSessionId sessionId();

    /** Somebody has begun to practise. Every field but the duration has a value. */
    @WireName(value = "practice-session.started", revision = 2)
    record SessionStarted(
            PracticeSessionId sessionId,
            UserId owner,
            EntryFacts facts,
            @Personal @Nullable EntryWords words) implements PracticeSessionEvent {}

    /**
     * The practice went on; told at most once a minute.
     *
     * @param activeSeconds the time practised so far
     * @param facts what has changed of them
     */
    @WireName(value = "practice-session.continued", revision = 2)
    record SessionContinued(
            PracticeSessionId sessionId,
            UserId owner,
            Instant at,
            int activeSeconds,
            @Nullable EntryFacts facts,
            @Personal @Nullable EntryWords words)
            implements PracticeSessionEvent {}

    /** The practice is over, and is to be written down as the entry. Every field has a value. */
    @WireName(value = "practice-session.finished", revision = 2)
    record SessionFinished(
            PracticeSessionId sessionId,
            UserId owner,
            EntryId entryId,
            EntryFacts facts,
            @Personal @Nullable EntryWords words)
            implements PracticeSessionEvent {

        /** What is to be sent now: by whoever comes first, and once alone. */
        public PushEntry entry() {
            return new PushEntry(entryId, owner, facts, words == null ? EntryWords.NONE : words);
        }

        /** The id of that command, whoever sends it. */
        public String commandId() {
            return "entry-of:" + PracticeKey.of(owner, sessionId);
        }
    }

    /** The session is forgotten. */
    @WireName("practice-session.abandoned")
    record SessionAbandoned(PracticeSessionId sessionId, UserId owner) implements PracticeSessionEvent {}
}
