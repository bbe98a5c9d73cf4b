package org.mirubato.infra.repetition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.upload.Calls;

/** Requests that come again under their key, on the real server. */
class RepeatedRequestsIT extends MirubatoIT {

    private static final String PUSH = "/api/sync/push";
    private static final String ENTRY =
            "{\"id\": \"entry_%s\", \"timestamp\": \"2026-05-01T18:30:00Z\", \"duration\": 30, \"notes\": \"%s\"}";

    private final TestUser anna = newUser();

    @Test
    void a_repetition_is_answered_like_the_first_one_and_says_so() {
        HttpResponse<String> first = push("key", pushed(ENTRY.formatted("1", "slow")));
        anna.delete("/api/v2/entries/entry_1");

        HttpResponse<String> again = push("key", pushed(ENTRY.formatted("1", "slow")));

        assertThat(first.headers().firstValue("X-Idempotent-Replay")).isEmpty();
        assertThat(again.headers().firstValue("X-Idempotent-Replay")).contains("true");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
    }

    @Test
    void another_body_under_the_key_is_refused_at_every_address_that_takes_one() {
        push("key", pushed(ENTRY.formatted("1", "slow")));
        call("/api/v2/entries", "key", "{\"duration\": 20}");
        call("/api/v2/pieces", "key", "{\"title\": \"Für Elise\"}");

        List<HttpResponse<String>> refused = List.of(
                push("key", pushed(ENTRY.formatted("1", "fast"))),
                call("/api/v2/entries", "key", "{\"duration\": 25}"),
                call("/api/v2/pieces", "key", "{\"title\": \"Chaconne\"}"));

        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(json(answer).path("error").asString()).contains("another body");
        });
    }

    @Test
    void one_key_means_something_else_to_somebody_else_and_at_another_address() {
        call("/api/v2/entries", "key", "{\"duration\": 20}");

        assertThat(call("/api/v2/pieces", "key", "{\"title\": \"Für Elise\"}").statusCode())
                .isEqualTo(201);
        assertThat(new Calls(server().url(), newUser().token())
                        .text(
                                "POST",
                                "/api/v2/entries",
                                BodyPublishers.ofString("{\"duration\": 21}"),
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                "key")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void many_at_the_same_time_run_once() {
        String body = pushed(ENTRY.formatted("1", "slow"));
        ExecutorService senders = Executors.newFixedThreadPool(6);
        List<HttpResponse<String>> answers;
        try {
            answers = IntStream.range(0, 6)
                    .mapToObj(sender -> CompletableFuture.supplyAsync(() -> push("key", body), senders))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            senders.shutdown();
        }

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers)
                .filteredOn(answer ->
                        answer.headers().firstValue("X-Idempotent-Replay").isEmpty())
                .hasSize(1);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.get(0).body());
    }

    @Test
    void what_was_refused_is_decided_again() {
        assertThat(push("key", "{}").statusCode()).isEqualTo(400);

        assertThat(push("key", pushed(ENTRY.formatted("1", "slow"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_push_may_be_larger_than_other_requests_and_is_bounded_too() {
        String notes = "a".repeat(19_000);
        String entries = String.join(
                ",",
                IntStream.range(0, 120).mapToObj(n -> ENTRY.formatted(n, notes)).toList());

        HttpResponse<String> large = push("key", pushed(entries));
        HttpResponse<String> tooLarge = push("other", " ".repeat(16 * 1024 * 1024) + pushed(ENTRY.formatted("x", "")));

        assertThat(json(large).path("stats").path("entriesProcessed").asInt()).isEqualTo(120);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(json(tooLarge).path("detail").asString()).contains("at most 16777216 bytes");
        assertThat(anna.post("/api/v2/entries", "{\"notes\": \"" + "a".repeat(1_100_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_push_that_breaks_off_keeps_what_came_before_and_says_where() {
        HttpResponse<String> broken =
                push("key", "{\"changes\": {\"entries\": [" + ENTRY.formatted("1", "slow") + ", {");

        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(json(broken).path("detail").asString()).contains("line 1");
        assertThat(anna.get("/api/v2/entries/entry_1").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> push(String key, String body) {
        return call(PUSH, key, body);
    }

    private HttpResponse<String> call(String path, String key, String body) {
        return new Calls(server().url(), anna.token())
                .text(
                        "POST",
                        path,
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json",
                        "X-Idempotency-Key",
                        key);
    }

    private static String pushed(String entries) {
        return "{\"changes\": {\"entries\": [" + entries + "]}}";
    }
}
