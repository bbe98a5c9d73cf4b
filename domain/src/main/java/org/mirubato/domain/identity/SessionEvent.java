package org.mirubato.domain.identity;

import java.time.Instant;
import org.mirubato.domain.Personal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.WireName;
import org.mirubato.domain.identity.SessionCommand.EndReason;

/** What has happened to a session. */
public sealed interface SessionEvent extends UserEvent {

    /** The session. */
    SessionId sessionId();

    /** The user who is signed in by it. */
    UserId userId();

    @Override
    default UserId owner() {
        return userId();
    }

    /** A user signed in on a device. */
    @WireName("session.opened")
    record SessionOpened(
            SessionId sessionId, UserId userId, @Personal String device, String refreshHash, Instant expiresAt)
            implements SessionEvent {}

    /** The refresh token was exchanged for the next one. */
    @WireName("session.rotated")
    record SessionRotated(SessionId sessionId, UserId userId, String refreshHash, Instant expiresAt)
            implements SessionEvent {}

    /** The session is over; none of its tokens is accepted any more. */
    @WireName("session.ended")
    record SessionEnded(SessionId sessionId, UserId userId, EndReason reason) implements SessionEvent {}
}
