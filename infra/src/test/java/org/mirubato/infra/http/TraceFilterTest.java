package org.mirubato.infra.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TraceFilterTest {

    private final TraceFilter filter = new TraceFilter(() -> "made-here");
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/x");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Map<String, String> seen = new HashMap<>();

    @Test
    void a_request_keeps_the_id_it_came_with() throws Exception {
        request.addHeader("X-Request-ID", "from-outside-1");
        request.addHeader("X-Device-ID", "tablet");

        filter.doFilter(request, response, (req, res) -> seen.putAll(MDC.getCopyOfContextMap()));

        assertThat(seen).containsEntry("trace", "from-outside-1").containsEntry("device", "tablet");
        assertThat(response.getHeader("X-Request-ID")).isEqualTo("from-outside-1");
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void an_id_that_would_forge_a_line_of_the_log_is_replaced() throws Exception {
        request.addHeader("X-Request-ID", "a\nERROR all is lost");

        filter.doFilter(request, response, (req, res) -> seen.putAll(MDC.getCopyOfContextMap()));

        assertThat(seen).containsEntry("trace", "made-here");
    }
}
