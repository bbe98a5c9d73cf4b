package org.mirubato.infra.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.AccountQuery.IsSessionOver;
import org.mirubato.domain.identity.AccountQuery.ListEndedSessions;
import org.mirubato.domain.identity.Role;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.identity.UserId;
import org.springframework.core.ResolvableType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class AccessTokensTest {

    private static final SessionId SESSION = new SessionId("ses_1");
    private static final UserId USER = new UserId("user_1");
    private static final Clock NOW = Clock.systemUTC();

    private final TokenConfig config = new TokenConfig();
    private final byte[] pair = TokenKeys.newPair();
    private final JWKSource<SecurityContext> key = keysOf(pair);
    private final Set<SessionId> over = new HashSet<>();
    private final Set<SessionId> askedAbout = new HashSet<>();
    private boolean away;
    private final EndedSessions ended = endedSessions();
    private final JwtDecoder decoder = config.jwtDecoder(key, NOW, ended);

    @Test
    void a_token_names_user_session_role_and_kind() {
        Jwt token = decoder.decode(issue(NOW, Lifetime.SHORT));

        assertThat(token.getSubject()).isEqualTo("user_1");
        assertThat(AccessTokens.session(token)).isEqualTo(SESSION);
        assertThat(AccessTokens.authority(token)).isEqualTo("ROLE_ADMIN");
        assertThat(token.getClaimAsString("typ")).isEqualTo("short");
        assertThat(token.getHeaders()).containsEntry("alg", "HS256");
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
    void nobody_is_asked_about_a_session_that_goes_on() {
        over.add(new SessionId("ses_2"));

        decoder.decode(issue(NOW, Lifetime.LONG));

        assertThat(askedAbout).isEmpty();
    }

    @Test
    void while_nobody_can_tell_which_sessions_are_over_each_request_fails_and_the_next_one_asks_again() {
        String token = issue(NOW, Lifetime.LONG);
        away = true;
        assertThatThrownBy(() -> decoder.decode(token)).hasStackTraceContaining("away");
        assertThatThrownBy(() -> decoder.decode(token)).isNotInstanceOf(JwtException.class);

        away = false;

        assertThat(decoder.decode(token).getSubject()).isEqualTo("user_1");
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
        MovedClock clock = new MovedClock(NOW);
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
    void what_the_key_pair_of_an_earlier_version_has_signed_still_counts() throws Exception {
        ECKey signing = ECKey.parse(new String(pair, StandardCharsets.UTF_8));
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(signing.getKeyID())
                .build();

        Jwt token = decoder.decode(signed(new ECDSASigner(signing), header, issue(NOW, Lifetime.LONG)));

        assertThat(token.getSubject()).isEqualTo("user_1");
    }

    @Test
    void the_public_half_of_the_key_pair_signs_nothing_as_if_it_were_the_secret() throws Exception {
        ECKey known = ECKey.parse(new String(pair, StandardCharsets.UTF_8)).toPublicJWK();
        List<byte[]> guesses =
                List.of(known.toECPublicKey().getEncoded(), known.toJSONString().getBytes(StandardCharsets.UTF_8));

        for (byte[] guess : guesses) {
            JWSHeader header = new JWSHeader(JWSAlgorithm.HS256);
            String forged = signed(new MACSigner(guess), header, issue(NOW, Lifetime.LONG));

            assertThatThrownBy(() -> decoder.decode(forged)).isInstanceOf(JwtException.class);
        }
    }

    @Test
    void a_token_of_another_key_is_refused() {
        String foreign = new AccessTokens(config.jwtEncoder(keysOf(TokenKeys.newPair())), NOW)
                .issue(SESSION, USER, Role.ADMIN, Lifetime.SHORT);

        assertThatThrownBy(() -> decoder.decode(foreign)).isInstanceOf(JwtException.class);
    }

    private String issue(Clock clock, Lifetime lifetime) {
        return new AccessTokens(config.jwtEncoder(key), clock).issue(SESSION, USER, Role.ADMIN, lifetime);
    }

    private EndedSessions endedSessions() {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        bus.<Boolean>subscribe(IsSessionOver.class.getName(), Boolean.class, query -> {
            SessionId asked = ((IsSessionOver) query.getPayload()).sessionId();
            askedAbout.add(asked);
            return over.contains(asked);
        });
        bus.<List<SessionId>>subscribe(
                ListEndedSessions.class.getName(),
                ResolvableType.forClassWithGenerics(List.class, SessionId.class).getType(),
                query -> {
                    if (away) {
                        throw new IllegalStateException("away");
                    }
                    return List.copyOf(over);
                });
        QueryGateway queries = DefaultQueryGateway.builder().queryBus(bus).build();
        return new EndedSessions(queries, new EndedSessionFilter(queries, NOW));
    }

    private static JWKSource<SecurityContext> keysOf(byte[] pair) {
        try {
            return TokenKeys.of(pair);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the header of its algorithm and the claims of {@link #issue}. */
    private static String signed(JWSSigner signer, JWSHeader header, String like) throws Exception {
        JWSObject token = new JWSObject(header, JWSObject.parse(like).getPayload());
        token.sign(signer);
        return token.serialize();
    }
}
