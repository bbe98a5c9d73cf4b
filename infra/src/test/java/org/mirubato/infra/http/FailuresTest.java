package org.mirubato.infra.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.domain.Refusal;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;

class FailuresTest {

    private final AtomicInteger waits = new AtomicInteger();
    private final Failures failures = new Failures(
            new ProblemWriter(JsonMapper.shared(), new AppPage(new ByteArrayResource("<p>app</p>".getBytes(US_ASCII)))),
            waits::incrementAndGet);
    private final MockHttpServletRequest request = new MockHttpServletRequest("PUT", "/api/scores/score_01");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_change_during_which_postgresql_dies_is_not_answered_with_an_empty_200() throws Exception {
        PSQLException died = new PSQLException(
                "An I/O error occurred while sending to the backend.",
                PSQLState.CONNECTION_FAILURE,
                new EOFException());

        failures.answer(request, response, new DataAccessResourceFailureException("append", died));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isNotNull();
        assertThat(response.getContentAsString()).contains("\"success\":false");
        assertThat(waits).hasValue(0);
    }

    @Test
    void what_a_request_changed_before_it_broke_off_is_there_once_it_is_answered() throws Exception {
        failures.answer(request, response, Refusal.invalid("Line 1 ends too early."));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(waits).hasValue(1);
    }

    @Test
    void somebody_who_goes_to_an_address_that_is_none_sees_the_app_say_so() throws Exception {
        answerNothingAt("/nowhere", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(response.getContentAsString()).isEqualTo("<p>app</p>");
    }

    @ParameterizedTest
    @CsvSource({"/nowhere,*/*", "/nowhere,", "/api/nowhere,text/html", "/assets/app.js,text/html"})
    void a_program_that_asks_at_an_address_that_is_none_gets_the_problem(String path, @Nullable String accepted)
            throws Exception {
        answerNothingAt(path, accepted);

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString()).contains("There is nothing at this address.");
    }

    private void answerNothingAt(String path, @Nullable String accepted) throws Exception {
        MockHttpServletRequest get = new MockHttpServletRequest("GET", path);
        if (accepted != null) {
            get.addHeader("Accept", accepted);
        }
        failures.answer(get, response, new NoResourceFoundException(HttpMethod.GET, path, path));
    }

    @Test
    void a_client_that_is_gone_is_told_nothing() throws Exception {
        boolean settled = failures.answer(request, response, new EofException("Closed"));

        assertThat(settled).isTrue();
        assertThat(response.getContentAsString()).isEmpty();
    }

    @Test
    void a_change_that_is_accepted_is_not_answered_with_404_because_the_read_models_are_behind() throws Exception {
        response.setHeader("Mirubato-Stale", "true");

        failures.answer(request, response, Refusal.notFound("There is no such score."));

        assertThat(response.getStatus()).isEqualTo(202);
        assertThat(response.getContentAsString()).contains("\"success\":true");
    }

    @Test
    void what_is_not_there_is_answered_with_404() throws Exception {
        failures.answer(request, response, Refusal.notFound("There is no such score."));

        assertThat(response.getStatus()).isEqualTo(404);
    }
}
