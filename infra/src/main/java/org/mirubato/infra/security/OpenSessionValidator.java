package org.mirubato.infra.security;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Refuses tokens whose session is over. When that can't be found out the request fails: it is not taken for signed out. */
final class OpenSessionValidator implements OAuth2TokenValidator<Jwt> {

    private static final OAuth2Error OVER = new OAuth2Error("invalid_token", "The session is over.", null);

    private final EndedSessions ended;

    OpenSessionValidator(EndedSessions ended) {
        this.ended = ended;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        boolean hasSession = token.hasClaim(AccessTokens.SESSION);
        return hasSession && !ended.contain(AccessTokens.session(token))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(OVER);
    }
}
