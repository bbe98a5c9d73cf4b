package org.mirubato.command.identity;

import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.SessionCommand.EndReason;
import org.mirubato.domain.identity.SessionCommand.EndSession;
import org.mirubato.domain.identity.SessionCommand.OpenSession;
import org.mirubato.domain.identity.SessionCommand.RotateSession;
import org.mirubato.domain.identity.SessionEvent.SessionEnded;
import org.mirubato.domain.identity.SessionEvent.SessionOpened;
import org.mirubato.domain.identity.SessionEvent.SessionRotated;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.identity.UserId;

class SessionTest {

    private static final SessionId SESSION = new SessionId("ses_1");
    private static final UserId USER = new UserId("user_1");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final SessionOpened OPENED = new SessionOpened(SESSION, USER, "phone", "first", LATER);

    private final AggregateTestFixture<Session> fixture = new AggregateTestFixture<>(Session.class);

    @Test
    void a_session_opens() {
        fixture.givenNoPriorActivity()
                .when(new OpenSession(SESSION, USER, "phone", "first", LATER))
                .expectEvents(OPENED);
    }

    @Test
    void the_current_refresh_token_is_exchanged() {
        fixture.given(OPENED)
                .when(new RotateSession(SESSION, "first", "second", NOW, LATER))
                .expectResultMessagePayload(true)
                .expectEvents(new SessionRotated(SESSION, USER, "second", LATER));
    }

    @Test
    void a_refresh_token_that_comes_twice_ends_the_session_and_is_not_granted() {
        fixture.given(OPENED, new SessionRotated(SESSION, USER, "second", LATER))
                .when(new RotateSession(SESSION, "first", "third", NOW, LATER))
                .expectResultMessagePayload(false)
                .expectEvents(new SessionEnded(SESSION, USER, EndReason.REUSED_TOKEN));
    }

    @Test
    void an_ended_session_is_not_exchanged() {
        fixture.given(OPENED, new SessionEnded(SESSION, USER, EndReason.SIGNED_OUT))
                .when(new RotateSession(SESSION, "first", "second", NOW, LATER))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    @Test
    void an_unknown_session_is_refused_by_its_decider() {
        fixture.givenNoPriorActivity()
                .when(new EndSession(SESSION, EndReason.SIGNED_OUT))
                .expectNoEvents()
                .expectException(Refusal.class);
    }
}
