package org.mirubato.infra.security;

import java.security.Principal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.sync.SocketCaller;
import org.mirubato.sync.SocketSessions;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Who may go on to use a socket: the same as may send requests. */
@Component
@Profile("sync")
class TokenSessions implements SocketSessions {

    private final EndedSessions ended;
    private final JwtDecoder decoder;

    TokenSessions(EndedSessions ended, JwtDecoder decoder) {
        this.ended = ended;
        this.decoder = decoder;
    }

    /** Whom a token is of that has been checked. */
    static SocketCaller caller(Jwt token) {
        Instant until = Objects.requireNonNullElse(token.getExpiresAt(), Instant.EPOCH);
        String user = Objects.requireNonNull(token.getSubject(), "every token of ours has a subject");
        return new SocketCaller(user, AccessTokens.session(token).value(), until);
    }

    @Override
    public boolean goesOn(SocketCaller caller) {
        return !ended.contain(new SessionId(caller.session()));
    }

    @Override
    public Optional<SocketCaller> of(String token) {
        try {
            return Optional.of(caller(decoder.decode(token)));
        } catch (BadJwtException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<SocketCaller> of(Principal sender) {
        return sender instanceof JwtAuthenticationToken token
                ? Optional.of(caller(token.getToken()))
                : Optional.empty();
    }
}
