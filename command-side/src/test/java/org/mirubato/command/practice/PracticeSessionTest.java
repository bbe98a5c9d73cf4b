package org.mirubato.command.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryType;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.PracticeSessionCommand;
import org.mirubato.domain.practice.PracticeSessionCommand.AbandonSession;
import org.mirubato.domain.practice.PracticeSessionCommand.BeatSession;
import org.mirubato.domain.practice.PracticeSessionCommand.FinishSession;
import org.mirubato.domain.practice.PracticeSessionCommand.StartSession;
import org.mirubato.domain.practice.PracticeSessionEvent;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionAbandoned;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionContinued;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionFinished;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionStarted;
import org.mirubato.domain.practice.PracticeSessionId;

class PracticeSessionTest {

    private static final PracticeSessionId SESSION = new PracticeSessionId("session_1");
    private static final EntryId ENTRY = new EntryId("entry_1");
    private static final UserId CLARA = new UserId("user_clara");
    private static final Instant BEGIN = Instant.parse("2026-05-01T10:00:00Z");
    private static final EntryFacts FACTS =
            new EntryFacts(EntryTime.at(BEGIN, "UTC"), null, EntryType.PRACTICE, List.of(), "", false);
    private static final EntryWords WORDS =
            new EntryWords("piano", List.of(), List.of(), "", "", List.of(), "", "", "", "", List.of());
    private static final SessionStarted STARTED = new SessionStarted(SESSION, CLARA, FACTS, WORDS);
    private static final SessionContinued ON =
            new SessionContinued(SESSION, CLARA, BEGIN.plusSeconds(600), 590, null, null);
    private static final SessionFinished FINISHED = new SessionFinished(
            SESSION,
            CLARA,
            ENTRY,
            new EntryFacts(FACTS.when(), 10, EntryType.PRACTICE, List.of(), "session_1", false),
            WORDS);

    @Test
    void a_session_starts_goes_on_and_is_forgotten() {
        given().when(new StartSession(SESSION, CLARA, FACTS, EntryWords.NONE)).expectEvents(STARTED);
        given(STARTED)
                .when(new BeatSession(SESSION, CLARA, BEGIN.plusSeconds(600), 590, EntryFacts.NONE, EntryWords.NONE))
                .expectEvents(ON);
        given(STARTED).when(new AbandonSession(SESSION, CLARA)).expectEvents(new SessionAbandoned(SESSION, CLARA));
    }

    @Test
    void whoever_finishes_a_session_learns_how_it_ended_also_when_that_was_before() {
        FinishSession finish = new FinishSession(SESSION, CLARA, ENTRY, null, EntryFacts.NONE, EntryWords.NONE);

        given(STARTED, ON).when(finish).expectResultMessagePayload(FINISHED).expectEvents(FINISHED);
        given(STARTED, ON, FINISHED)
                .when(finish)
                .expectResultMessagePayload(FINISHED)
                .expectNoEvents();
    }

    @Test
    void no_command_is_without_a_handler() {
        List<Class<?>> handled = Arrays.stream(PracticeSession.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("handle"))
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .toList();

        assertThat(PracticeSessionCommand.class.getPermittedSubclasses()).hasSameElementsAs(handled);
    }

    private static TestExecutor<PracticeSession> given(PracticeSessionEvent... events) {
        return new AggregateTestFixture<>(PracticeSession.class).given((Object[]) events);
    }
}
