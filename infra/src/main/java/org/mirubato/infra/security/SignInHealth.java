package org.mirubato.infra.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.mirubato.domain.identity.Role;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.identity.UserId;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Whether a token that is signed here is believed here: one of nobody's is made and read. */
@Component("auth")
class SignInHealth implements HealthIndicator {

    private static final SessionId SESSION = new SessionId("ses_nobody");
    private static final UserId USER = new UserId("user_nobody");

    private final AccessTokens tokens;
    private final JwtDecoder decoder;

    SignInHealth(AccessTokens tokens, JWKSource<SecurityContext> signingKey) {
        this.tokens = tokens;
        this.decoder = TokenKeys.signatures(signingKey);
    }

    @Override
    public Health health() {
        try {
            decoder.decode(tokens.issue(SESSION, USER, Role.USER, Lifetime.SHORT));
            return Health.up().build();
        } catch (JwtException e) {
            return Health.down()
                    .withDetail("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
