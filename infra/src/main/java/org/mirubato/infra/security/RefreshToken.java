package org.mirubato.infra.security;

import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.identity.UserId;

/**
 * A refresh token, {@code sessionId.userId.secret}. Its hash covers the whole text, so whoever knows the secret can't put
 * another user's id beside it.
 */
record RefreshToken(SessionId session, UserId user, String secret) {

    static RefreshToken next(SessionId session, UserId user) {
        return new RefreshToken(session, user, Secret.random());
    }

    /** @throws Refusal (unauthenticated) when the text has not that form */
    static RefreshToken parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw malformed();
        }
        try {
            return new RefreshToken(new SessionId(parts[0]), new UserId(parts[1]), parts[2]);
        } catch (Refusal notAnId) {
            throw malformed();
        }
    }

    String text() {
        return session + "." + user + "." + secret;
    }

    String hash() {
        return Secret.hash(text());
    }

    private static Refusal malformed() {
        return Refusal.unauthenticated("This is no refresh token of ours: sign in again.");
    }
}
