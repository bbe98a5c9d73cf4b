package org.mirubato.infra.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.http.ProblemException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SameOriginFilterTest {

    private final SameOriginFilter filter = new SameOriginFilter(Set.of("https://app.example"));
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/auth/logout");

    SameOriginFilterTest() {
        request.setCookies(new Cookie("auth-token", "x"));
    }

    @Test
    void a_cookie_without_a_word_about_where_it_comes_from_is_refused() {
        assertThat(passes()).isFalse();
    }

    @Test
    void another_site_is_refused() {
        request.addHeader("Sec-Fetch-Site", "cross-site");
        request.addHeader("Origin", "https://other.example");

        assertThat(passes()).isFalse();
    }

    @Test
    void another_name_of_the_same_site_is_refused() {
        request.addHeader("Sec-Fetch-Site", "same-site");
        request.addHeader("Origin", "http://sub.localhost");

        assertThat(passes()).isFalse();
    }

    @Test
    void a_page_of_our_own_passes() {
        request.addHeader("Sec-Fetch-Site", "same-origin");

        assertThat(passes()).isTrue();
    }

    @Test
    void a_page_of_our_own_in_an_older_browser_passes_by_its_origin() {
        request.addHeader("Origin", "http://localhost");

        assertThat(passes()).isTrue();
    }

    @Test
    void an_allowed_origin_passes() {
        request.addHeader("Sec-Fetch-Site", "cross-site");
        request.addHeader("Origin", "https://app.example");

        assertThat(passes()).isTrue();
    }

    @Test
    void a_token_in_the_header_needs_no_origin() {
        request.addHeader("Authorization", "Bearer x");

        assertThat(passes()).isTrue();
    }

    @Test
    void reading_needs_no_origin() {
        request.setMethod("GET");

        assertThat(passes()).isTrue();
    }

    private boolean passes() {
        MockFilterChain chain = new MockFilterChain();
        try {
            filter.doFilter(request, new MockHttpServletResponse(), chain);
        } catch (ProblemException refusal) {
            assertThat(refusal.problem().status()).isEqualTo(403);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return chain.getRequest() != null;
    }
}
