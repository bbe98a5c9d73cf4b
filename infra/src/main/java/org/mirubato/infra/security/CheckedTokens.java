package org.mirubato.infra.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks the signature of a token once, since that never changes and takes longer than most answers, and whether it still counts
 * each time it comes. A token with a wrong signature is not kept.
 */
final class CheckedTokens implements JwtDecoder {

    private static final int KEPT = 20_000;

    /** Long enough for the requests of a page, short enough that devices which only wait cost nothing. */
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> stillCounts;
    private final Cache<String, Jwt> signed = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(IDLE)
            .scheduler(Scheduler.systemScheduler())
            .build();

    /** @param signatures checks nothing but the signature */
    CheckedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> stillCounts) {
        this.signatures = signatures;
        this.stillCounts = stillCounts;
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = signed.get(token, signatures::decode);
        OAuth2TokenValidatorResult result = stillCounts.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException("The token does not count any more.", result.getErrors());
        }
        return jwt;
    }
}
