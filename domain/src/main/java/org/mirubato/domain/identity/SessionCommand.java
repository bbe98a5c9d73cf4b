package org.mirubato.domain.identity;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mirubato.domain.Creating;
import org.mirubato.domain.DomainCommand;

/** What can be asked of a session. Refresh tokens appear as SHA-256 in hexadecimal only. */
public sealed interface SessionCommand extends DomainCommand {

    /** The session that is asked. */
    SessionId sessionId();

    /** Open a session for a user on a device. */
    record OpenSession(
            @TargetAggregateIdentifier SessionId sessionId,
            UserId userId,
            String device,
            String refreshHash,
            Instant expiresAt)
            implements SessionCommand, Creating {}

    /**
     * Exchange the refresh token; answers whether that was granted. A token that was exchanged before ends the session, since
     * two parties hold it.
     */
    record RotateSession(
            @TargetAggregateIdentifier SessionId sessionId,
            String presentedHash,
            String nextHash,
            Instant at,
            Instant expiresAt)
            implements SessionCommand {}

    /** End the session; ending it again changes nothing. */
    record EndSession(@TargetAggregateIdentifier SessionId sessionId, EndReason reason) implements SessionCommand {}

    /** Why a session ends. */
    enum EndReason {
        SIGNED_OUT,
        REVOKED,
        REUSED_TOKEN
    }
}
