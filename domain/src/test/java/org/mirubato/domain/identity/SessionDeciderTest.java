package org.mirubato.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.SessionCommand.EndReason;
import org.mirubato.domain.identity.SessionCommand.EndSession;
import org.mirubato.domain.identity.SessionCommand.OpenSession;
import org.mirubato.domain.identity.SessionCommand.RotateSession;
import org.mirubato.domain.identity.SessionEvent.SessionEnded;
import org.mirubato.domain.identity.SessionEvent.SessionOpened;
import org.mirubato.domain.identity.SessionEvent.SessionRotated;

class SessionDeciderTest {

    private static final SessionId SESSION = new SessionId("ses_1");
    private static final UserId USER = new UserId("user_1");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final SessionOpened OPENED = new SessionOpened(SESSION, USER, "phone", "first", LATER);
    private static final SessionEnded ENDED = new SessionEnded(SESSION, USER, EndReason.SIGNED_OUT);

    @Test
    void opening_an_open_session_again_changes_nothing() {
        SessionState open = after(OPENED);

        List<SessionEvent> events =
                SessionDecider.decide(open, new OpenSession(SESSION, USER, "phone", "other", LATER));

        assertThat(events).isEmpty();
    }

    @Test
    void the_current_token_is_exchanged_for_the_next() {
        SessionState open = after(OPENED);

        List<SessionEvent> events = SessionDecider.decide(open, rotate("first", NOW));

        assertThat(events).containsExactly(new SessionRotated(SESSION, USER, "next", LATER));
    }

    @Test
    void a_token_that_was_exchanged_before_ends_the_session() {
        SessionState rotated = after(OPENED, new SessionRotated(SESSION, USER, "second", LATER));

        List<SessionEvent> events = SessionDecider.decide(rotated, rotate("first", NOW));

        assertThat(events).containsExactly(new SessionEnded(SESSION, USER, EndReason.REUSED_TOKEN));
    }

    @Test
    void nothing_is_exchanged_at_the_moment_of_expiry_or_after_the_end() {
        assertThatThrownBy(() -> SessionDecider.decide(after(OPENED), rotate("first", LATER)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> SessionDecider.decide(after(OPENED, ENDED), rotate("first", NOW)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> SessionDecider.decide(SessionState.NONE, rotate("first", NOW)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void ending_twice_changes_nothing_and_ending_an_unknown_session_is_refused() {
        EndSession end = new EndSession(SESSION, EndReason.SIGNED_OUT);

        assertThat(SessionDecider.decide(after(OPENED), end)).containsExactly(ENDED);
        assertThat(SessionDecider.decide(after(OPENED, ENDED), end)).isEmpty();
        assertThatThrownBy(() -> SessionDecider.decide(SessionState.NONE, end)).isInstanceOf(Refusal.class);
    }

    private static RotateSession rotate(String presented, Instant at) {
        return new RotateSession(SESSION, presented, "next", at, LATER);
    }

    private static SessionState after(SessionEvent... events) {
        SessionState state = SessionState.NONE;
        for (SessionEvent event : events) {
            state = state.on(event);
        }
        return state;
    }
}
