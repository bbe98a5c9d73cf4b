package org.mirubato.infra.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LocalRequestsTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/dev/mailbox");

    @Test
    void a_request_from_this_machine_that_names_it_is_local() {
        assertThat(LocalRequests.isLocal(request)).isTrue();
    }

    @Test
    void a_foreign_name_that_points_here_is_not_local() {
        request.setServerName("rebound.example");

        assertThat(LocalRequests.isLocal(request)).isFalse();
    }

    @Test
    void what_a_proxy_at_this_machine_passes_on_is_not_local() {
        request.addHeader("X-Forwarded-For", "192.0.2.1");

        assertThat(LocalRequests.isLocal(request)).isFalse();
    }

    @Test
    void another_machine_is_not_local() {
        request.setRemoteAddr("192.0.2.1");

        assertThat(LocalRequests.isLocal(request)).isFalse();
    }
}
