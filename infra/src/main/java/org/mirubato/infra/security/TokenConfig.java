package org.mirubato.infra.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.mirubato.infra.runtime.SharedKeys;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** The keys of this installation, made once, and what signs and checks with them. */
@Configuration(proxyBeanMethods = false)
class TokenConfig {

    @Bean
    JWKSource<SecurityContext> signingKey(SharedKeys keys) throws ParseException {
        return TokenKeys.of(keys.keep("jwt", TokenKeys::newPair));
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> signingKey) {
        return new NimbusJwtEncoder(signingKey);
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> signingKey, Clock clock, EndedSessions ended) {
        JwtTimestampValidator time = new JwtTimestampValidator(Duration.ZERO);
        time.setAllowEmptyExpiryClaim(false);
        time.setClock(clock);
        NimbusJwtDecoder decoder = TokenKeys.signatures(signingKey);
        decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        return new CheckedTokens(decoder, new DelegatingOAuth2TokenValidator<>(time, new OpenSessionValidator(ended)));
    }

    /** 256 random bits at each call, for addresses that nobody can guess. */
    @Bean
    @Qualifier("newSecrets")
    Supplier<String> newSecrets() {
        return Secret::random;
    }
}
