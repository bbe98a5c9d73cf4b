package org.mirubato.infra.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.AccountQuery.IsSessionOver;
import org.mirubato.domain.identity.Role;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.identity.UserId;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class AccessTokensTest {

    private static final SessionId SESSION = new SessionId("ses_1");
    private static final UserId USER = new UserId("user_1");
    private static final Clock NOW = Clock.systemUTC();

    private final TokenConfig config = new TokenConfig();
    private final JWKSource<SecurityContext> key = newKey();
    private final Set<SessionId> over = new HashSet<>();
    private final EndedSessions ended = endedSessions();
    private final JwtDecoder decoder = config.jwtDecoder(key, NOW, ended);

    @Test
    void a_token_names_user_session_role_and_kind() {
        Jwt token = decoder.decode(issue(NOW, Lifetime.SHORT));

        assertThat(token.getSubject()).isEqualTo("user_1");
        assertThat(AccessTokens.session(token)).isEqualTo(SESSION);
        assertThat(AccessTokens.authority(token)).isEqualTo("ROLE_ADMIN");
        assertThat(token.getClaimAsString("typ")).isEqualTo("short");
        assertThat(token.getHeaders()).containsEntry("alg", "ES256");
    }

    @Test
    void a_short_token_is_refused_after_15_minutes_and_a_long_one_after_30_days() {
        Clock quarterAgo = Clock.offset(NOW, Duration.ofMinutes(-15).minusSeconds(1));
        Clock monthAgo = Clock.offset(NOW, Duration.ofDays(-30).minusSeconds(1));

        assertThatThrownBy(() -> decoder.decode(issue(quarterAgo, Lifetime.SHORT)))
                .isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> decoder.decode(issue(monthAgo, Lifetime.LONG))).isInstanceOf(JwtException.class);
        assertThat(decoder.decode(issue(quarterAgo, Lifetime.LONG)).getSubject())
                .isEqualTo("user_1");
    }

    @Test
    void a_token_of_a_session_that_is_over_is_refused() {
        over.add(SESSION);

        assertThatThrownBy(() -> decoder.decode(issue(NOW, Lifetime.LONG))).isInstanceOf(JwtException.class);
    }

    @Test
    void a_session_that_ends_here_is_over_at_once() {
        String token = issue(NOW, Lifetime.LONG);
        decoder.decode(token);

        ended.add(SESSION);

        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class);
    }

    @Test
    void a_token_that_was_accepted_is_refused_once_its_time_is_over() {
        MovedClock clock = new MovedClock();
        JwtDecoder checked = config.jwtDecoder(key, clock, ended);
        String token = issue(NOW, Lifetime.SHORT);
        checked.decode(token);

        clock.move(Duration.ofMinutes(16));

        assertThatThrownBy(() -> checked.decode(token)).isInstanceOf(JwtException.class);
    }

    @Test
    void a_token_that_was_changed_after_it_had_been_accepted_is_refused() {
        String token = issue(NOW, Lifetime.LONG);
        decoder.decode(token);
        int end = token.length() - 10;
        char other = token.charAt(end) == 'A' ? 'B' : 'A';
        String changed = token.substring(0, end) + other + token.substring(end + 1);

        assertThatThrownBy(() -> decoder.decode(changed)).isInstanceOf(JwtException.class);
    }

    @Test
    void a_token_of_another_key_is_refused() {
        String foreign =
                new AccessTokens(config.jwtEncoder(newKey()), NOW).issue(SESSION, USER, Role.ADMIN, Lifetime.SHORT);

        assertThatThrownBy(() -> decoder.decode(foreign)).isInstanceOf(JwtException.class);
    }

    private String issue(Clock clock, Lifetime lifetime) {
        return new AccessTokens(config.jwtEncoder(key), clock).issue(SESSION, USER, Role.ADMIN, lifetime);
    }

    private EndedSessions endedSessions() {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        bus.<Boolean>subscribe(IsSessionOver.class.getName(), Boolean.class, query -> {
            IsSessionOver asked = (IsSessionOver) query.getPayload();
            return over.contains(asked.sessionId());
        });
        return new EndedSessions(DefaultQueryGateway.builder().queryBus(bus).build());
    }

    private static final class MovedClock extends Clock {

        private Clock now = NOW;

        void move(Duration by) {
            now = Clock.offset(now, by);
        }

        @Override
        public ZoneId getZone() {
            return now.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return now.withZone(zone);
        }

        @Override
        public Instant instant() {
            return now.instant();
        }
    }

    private static JWKSource<SecurityContext> newKey() {
        try {
            return new ImmutableJWKSet<>(new JWKSet(
                    new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate()));
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
