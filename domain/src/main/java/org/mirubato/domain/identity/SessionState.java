package org.mirubato.domain.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.SessionEvent.SessionEnded;
import org.mirubato.domain.identity.SessionEvent.SessionOpened;
import org.mirubato.domain.identity.SessionEvent.SessionRotated;

/**
 * What a session must remember in order to decide.
 *
 * @param userId null before the session is opened
 */
public record SessionState(@Nullable UserId userId, String refreshHash, Instant expiresAt, boolean ended) {

    /** Before the first event. */
    public static final SessionState NONE = new SessionState(null, "", Instant.EPOCH, false);

    /** The state after {@code event}. */
    public SessionState on(SessionEvent event) {
        if (event instanceof SessionOpened opened) {
            return new SessionState(opened.userId(), opened.refreshHash(), opened.expiresAt(), false);
        }
        if (event instanceof SessionRotated rotated) {
            return new SessionState(userId, rotated.refreshHash(), rotated.expiresAt(), ended);
        }
        if (event instanceof SessionEnded) {
            return new SessionState(userId, refreshHash, expiresAt, true);
        }
        throw new IllegalArgumentException("unknown event " + event.getClass());
    }
}
