package org.mirubato.infra.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.http.ProblemException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class RateLimitFilterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final LimitsProperties LIMITS = new LimitsProperties(
            2, 2, 3, 4, 2, 5, 1, Duration.ofSeconds(1), DataSize.ofKilobytes(1), Duration.ofMillis(250), List.of());

    private final RateLimitFilter filter = new RateLimitFilter(
            new LimitRules(LIMITS), new RateLimiter(new LocalBuckets(), Clock.fixed(NOW, ZoneOffset.UTC)));

    @Test
    void an_answer_says_how_much_is_left() throws Exception {
        MockHttpServletResponse answer = send(post("/api/auth/request-magic-link"));

        assertThat(answer.getHeader("X-RateLimit-Limit")).isEqualTo("2");
        assertThat(answer.getHeader("X-RateLimit-Remaining")).isEqualTo("1");
        assertThat(answer.getHeader("X-RateLimit-Reset")).matches("2026-03-01T10:00:(29|30)Z");
    }

    @Test
    void one_too_many_is_told_which_limit_it_has_reached_and_when_that_ends() throws Exception {
        send(post("/api/auth/request-magic-link"));
        send(post("/api/auth/request-magic-link"));

        assertThatThrownBy(() -> send(post("/api/auth/request-magic-link")))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.problem().status()).isEqualTo(429);
                    assertThat(refusal.problem().facts()).containsEntry("limit", "sign-in");
                    assertThat(refusal.problem().headers()).containsEntry("Retry-After", "30");
                    assertThat(refusal.problem().headers()).containsEntry("X-RateLimit-Remaining", "0");
                });
    }

    @Test
    void an_encoded_letter_is_no_way_around_a_limit() throws Exception {
        send(post("/api/auth/request-magic-lin%6b"));
        send(post("/api/auth/request-magic-lin%6B"));

        assertThatThrownBy(() -> send(post("/api/auth/request-magic-link"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void two_users_behind_one_address_have_uploads_of_their_own_and_share_those_of_the_address() throws Exception {
        for (int i = 0; i < 3; i++) {
            send(as("clara", post("/api/upload")));
        }

        assertThatThrownBy(() -> send(as("clara", post("/api/import/pdf"))))
                .hasMessageContaining("\"uploads\" (3 in 60 s)");
        assertThatThrownBy(() -> send(as("robert", post("/api/import/pdf"))))
                .hasMessageContaining("\"uploads-from-one-address\" (4 in 60 s)");
    }

    @Test
    void sockets_that_are_opened_again_and_again_leave_others_at_the_address_their_requests() throws Exception {
        send(new MockHttpServletRequest("GET", "/api/v2/sync/ws"));
        send(new MockHttpServletRequest("GET", "/sync/ws"));

        assertThatThrownBy(() -> send(new MockHttpServletRequest("GET", "/api/v2/sync/ws")))
                .hasMessageContaining("\"sockets-from-one-address\" (2 in 60 s)");
        MockHttpServletResponse signedIn = send(post("/api/auth/verify-magic-link"));
        assertThat(signedIn.getHeader("X-RateLimit-Remaining")).isEqualTo("4");
    }

    @Test
    void the_files_of_the_app_and_health_are_not_counted() throws Exception {
        MockHttpServletResponse answer = send(new MockHttpServletRequest("GET", "/assets/app.js"));

        assertThat(answer.getHeaderNames()).isEmpty();
    }

    private MockHttpServletResponse send(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, new MockFilterChain());
        return answer;
    }

    private static MockHttpServletRequest post(String path) {
        return new MockHttpServletRequest("POST", path);
    }

    private static MockHttpServletRequest as(String user, MockHttpServletRequest request) {
        request.setUserPrincipal(() -> user);
        return request;
    }
}
