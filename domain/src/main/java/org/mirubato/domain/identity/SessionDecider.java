package org.mirubato.domain.identity;

import java.util.List;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.SessionCommand.EndReason;
import org.mirubato.domain.identity.SessionCommand.EndSession;
import org.mirubato.domain.identity.SessionCommand.OpenSession;
import org.mirubato.domain.identity.SessionCommand.RotateSession;
import org.mirubato.domain.identity.SessionEvent.SessionEnded;
import org.mirubato.domain.identity.SessionEvent.SessionOpened;
import org.mirubato.domain.identity.SessionEvent.SessionRotated;

/** Decides what a command means for a session; pure. */
public final class SessionDecider {

    private static final String OVER = "This session is over: sign in again.";

    private SessionDecider() {}

    /**
     * The events that grant {@code command}; empty when nothing changes.
     *
     * @throws Refusal (unauthenticated) when the session is unknown, over or expired
     */
    public static List<SessionEvent> decide(SessionState state, SessionCommand command) {
        if (command instanceof OpenSession open) {
            return state.userId() != null
                    ? List.of()
                    : List.of(new SessionOpened(
                            open.sessionId(), open.userId(), open.device(), open.refreshHash(), open.expiresAt()));
        }
        if (command instanceof RotateSession rotate) {
            return rotate(state, rotate);
        }
        if (command instanceof EndSession end) {
            return end(state, end);
        }
        throw new IllegalArgumentException("unknown command " + command.getClass());
    }

    private static List<SessionEvent> rotate(SessionState state, RotateSession rotate) {
        UserId user = state.userId();
        if (user == null || state.ended() || !rotate.at().isBefore(state.expiresAt())) {
            throw Refusal.unauthenticated(OVER);
        }
        if (!state.refreshHash().equals(rotate.presentedHash())) {
            return List.of(new SessionEnded(rotate.sessionId(), user, EndReason.REUSED_TOKEN));
        }
        return List.of(new SessionRotated(rotate.sessionId(), user, rotate.nextHash(), rotate.expiresAt()));
    }

    private static List<SessionEvent> end(SessionState state, EndSession end) {
        UserId user = state.userId();
        if (user == null) {
            throw Refusal.unauthenticated(OVER);
        }
        return state.ended() ? List.of() : List.of(new SessionEnded(end.sessionId(), user, end.reason()));
    }
}
