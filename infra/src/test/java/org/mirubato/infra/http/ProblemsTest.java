package org.mirubato.infra.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.infra.eventlog.EventCodec.UnknownEventException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

class ProblemsTest {

    @Test
    void a_refusal_is_told_in_its_own_words_however_deep_it_lies() {
        Problem problem =
                Problems.of(new CompletionException(new IllegalStateException(Refusal.forbidden("Not yours."))));

        assertThat(problem.status()).isEqualTo(403);
        assertThat(problem.detail()).isEqualTo("Not yours.");
    }

    @Test
    void each_kind_of_refusal_has_its_status() {
        assertThat(Problems.of(Refusal.invalid("x")).status()).isEqualTo(400);
        assertThat(Problems.of(Refusal.unauthenticated("x")).status()).isEqualTo(401);
        assertThat(Problems.of(Refusal.forbidden("x")).status()).isEqualTo(403);
        assertThat(Problems.of(Refusal.notFound("x")).status()).isEqualTo(404);
        assertThat(Problems.of(Refusal.conflict("x")).status()).isEqualTo(409);
    }

    @Test
    void what_we_do_not_know_is_our_fault_and_says_nothing_about_our_insides() {
        Problem problem = Problems.of(new IllegalStateException("password=secret"));

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.detail()).doesNotContain("secret");
    }

    @Test
    void what_a_newer_node_has_written_meanwhile_is_to_be_asked_for_again() {
        assertThat(Problems.of(new CompletionException(new UnknownEventException("entry-sung", 2)))
                        .status())
                .isEqualTo(503);
    }

    @Test
    void a_body_that_cannot_be_read_says_nothing_about_our_classes() {
        Problem problem = Problems.of(
                new HttpMessageNotReadableException("org.mirubato.Inside", new MockHttpInputMessage(new byte[0])));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.error()).isEqualTo("Invalid request body");
        assertThat(problem.detail()).doesNotContain("mirubato");
    }

    @Test
    void a_refusal_while_a_body_is_read_counts_more_than_that_it_was_not_read() {
        Problem problem = Problems.of(new HttpMessageNotReadableException(
                "unreadable", Refusal.invalid("No such key."), new MockHttpInputMessage(new byte[0])));

        assertThat(problem.detail()).isEqualTo("No such key.");
    }

    @Test
    void a_wrong_method_names_the_right_ones() {
        Problem problem =
                Problems.of(new HttpRequestMethodNotSupportedException("PUT", java.util.List.of("GET", "POST")));

        assertThat(problem.status()).isEqualTo(405);
        assertThat(problem.headers().get("Allow")).contains("GET").contains("POST");
    }

    @Test
    void a_statement_cancelled_for_its_time_and_a_lost_race_may_be_tried_again() {
        assertThat(Problems.of(new RuntimeException(new SQLException("cancelled", "57014")))
                        .status())
                .isEqualTo(503);
        assertThat(Problems.of(new ConcurrencyException("lost")).headers()).containsKey("Retry-After");
        assertThat(Problems.of(new RuntimeException(new SQLException("syntax", "42601")))
                        .status())
                .isEqualTo(500);
    }

    @Test
    void the_words_of_a_429_reach_the_client_with_the_time_to_wait() {
        ErrorResponseException refused = new ErrorResponseException(
                HttpStatus.TOO_MANY_REQUESTS,
                ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, "You have 8 streams open already."),
                null);
        refused.getHeaders().set("Retry-After", "5");

        Problem problem = Problems.of(refused);

        assertThat(problem.status()).isEqualTo(429);
        assertThat(problem.detail()).isEqualTo("You have 8 streams open already.");
        assertThat(problem.headers()).containsEntry("Retry-After", "5");
    }

    @Test
    void what_the_framework_says_of_a_missing_resource_is_said_in_our_words() {
        Problem problem = Problems.of(new NoResourceFoundException(HttpMethod.GET, "/x", "static/x"));

        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.detail()).isEqualTo("There is nothing at this address.");
    }

    @Test
    void a_status_thrown_by_a_controller_keeps_its_number() {
        assertThat(Problems.of(new ResponseStatusException(HttpStatus.GONE)).status())
                .isEqualTo(410);
    }
}
