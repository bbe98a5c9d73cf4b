package org.mirubato.infra.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.contract.ReferenceClient.Answer;

/** How the server is, and what it says about itself. */
class SystemPagesContractIT extends ContractIT {

    @Test
    @Row({"GET /livez", "GET /readyz"})
    void the_server_says_in_a_word_that_it_lives_and_that_it_is_ready() {
        assertThat(nobody().get("/livez").granted(200).text("/status")).isEqualTo("ok");
        assertThat(nobody().get("/readyz").granted(200).text("/status")).isEqualTo("ready");
    }

    @Test
    @Row("GET /health")
    void the_health_of_the_whole_and_of_each_part_is_told() {
        Answer health = nobody().get("/health").granted(200);

        assertThat(health.text("/status")).isEqualTo("healthy");
        assertThat(health.text("/version")).isNotBlank();
        assertThat(health.text("/environment")).isNotBlank();
        assertThat(health.text("/timestamp")).endsWith("Z");
        assertThat(health.at("/uptime").asDouble(-1)).isNotNegative();
        assertThat(health.at("/totalLatency").asDouble(-1)).isNotNegative();
        for (String part : new String[] {"database", "auth", "kvStore", "rateLimiter", "smokeTests"}) {
            assertThat(health.text("/services/" + part)).as(part).isEqualTo("healthy");
        }
    }

    @Test
    @Row("GET /health/detailed")
    void the_details_are_told_at_this_machine() {
        Answer details = nobody().get("/health/detailed").granted(200);

        assertThat(details.at("/system/processors").asInt()).isPositive();
        assertThat(details.at("/database/tables/events").isIntegralNumber()).isTrue();
        assertThat(details.text("/api/version")).isNotBlank();
        assertThat(details.at("/resources/memory/used").asLong()).isPositive();
        assertThat(details.text("/dependencies/db")).isEqualTo("healthy");
    }

    @Test
    @Row("GET /metrics")
    void the_metrics_are_those_of_the_server_in_the_form_of_prometheus() {
        Answer metrics = nobody().get("/metrics").granted(200);

        assertThat(metrics.header("Content-Type")).startsWith("text/plain");
        assertThat(metrics.response().body()).contains("# TYPE ", "jvm_memory_used_bytes{");
    }

    @Test
    @Row("GET /api/")
    void the_api_says_what_it_has() {
        Answer index = nobody().get("/api/").granted(200);

        assertThat(index.text("/version")).isNotBlank();
        assertThat(index.text("/documentation")).isEqualTo("/docs");
        assertThat(index.at("/endpoints").toString())
                .contains("POST /api/sync/push", "GET /api/goals/{id}", "POST /api/v2/entries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/docs/swagger", "/docs/rapidoc"})
    @Row({"GET /", "GET /docs", "GET /docs/swagger", "GET /docs/rapidoc"})
    void there_are_pages_for_people(String path) {
        Answer page = nobody().get(path, "Accept", "text/html").granted(200);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.response().body()).contains("<title>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/api/openapi.json"})
    @Row("GET /openapi.json")
    void the_description_of_the_api_is_there_for_programs(String path) {
        Answer spec = nobody().get(path).granted(200);

        assertThat(spec.text("/openapi")).startsWith("3.");
        assertThat(spec.at("/paths/~1api~1sync~1push/post/summary").asString(""))
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/debug/jwt-test", "/api/debug/migrate", "/api/debug/db-status"})
    @Row({"GET /debug/jwt-test", "GET /api/debug/migrate", "GET /api/debug/db-status"})
    void there_is_nothing_to_debug_from_outside(String path) {
        anna.get(path).refused(404);
        assertThat(nobody().get(path).status()).isIn(401, 404);
    }
}
