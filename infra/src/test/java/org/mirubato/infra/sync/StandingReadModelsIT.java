package org.mirubato.infra.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mirubato.infra.TestUser.json;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;

/** What devices send while a read model stands still for longer than anybody waits for it: nothing of that is refused. */
@Timeout(120)
class StandingReadModelsIT extends MirubatoIT {

    private static final String ADDED = """
            {"mid": %d, "kind": "repertoire_item", "id": "%s", "set": {"title": "%s", "composer": "Ludwig van Beethoven"}}""";

    private static final String PLANNED = """
            {"mid": 1, "kind": "practice_plan", "id": "mornings", "set": {"title": "Mornings", "schedule": {"kind": "recurring",
            "rule": "FREQ=DAILY;COUNT=3", "startDate": "2099-03-01", "durationMinutes": 20, "timeZone": "UTC"}}}""";

    private final TestUser anna = newUser();

    @Test
    void a_piece_is_added_while_the_catalogue_does_not_show_it() throws Exception {
        JsonNode result;
        try (Standing ignored = new Standing("library.pieces")) {
            result = result(push(ADDED.formatted(1, "own-1", "Bagatelle")));
        }

        assertThat(result.path("status").asString()).isEqualTo("applied");
        assertThat(titles()).contains("Bagatelle");
    }

    @Test
    void a_piece_is_added_by_a_request_of_its_own_while_the_catalogue_does_not_show_it() throws Exception {
        int status;
        try (Standing ignored = new Standing("library.pieces")) {
            status = anna.post("/api/v2/repertoire", "{\"title\": \"Rondo\", \"composer\": \"Ludwig van Beethoven\"}")
                    .statusCode();
        }

        assertThat(status).isBetween(200, 299);
        assertThat(titles()).contains("Rondo");
    }

    @Test
    void what_is_not_shown_yet_can_be_taken_out_again_a_little_later() throws Exception {
        HttpResponse<String> early;
        try (Standing ignored = new Standing("library.repertoire_items")) {
            JsonNode added = result(push(ADDED.formatted(1, "own-1", "Elegy")));
            assertThat(added.path("status").asString()).isEqualTo("applied");
            early = push(deletion());
        }

        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Retry-After")).isPresent();
        assertThat(result(push(deletion())).path("status").asString()).isEqualTo("applied");
        assertThat(titles()).doesNotContain("Elegy");
    }

    @Test
    void a_plan_that_is_not_shown_yet_is_told_as_done_once_its_occurrences_are_there() throws Exception {
        HttpResponse<String> early;
        try (Standing ignored = new Standing("library.plans")) {
            early = push(PLANNED);
        }
        JsonNode result = result(push(PLANNED));

        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(result.path("status").asString()).isEqualTo("duplicate");
        assertThat(json(anna.get("/api/v2/sync"))
                        .path("ops")
                        .valueStream()
                        .map(op -> op.path("kind").asString()))
                .filteredOn("plan_occurrence"::equals)
                .hasSize(3);
    }

    @Test
    void who_asks_after_a_push_for_a_list_that_does_not_show_it_in_time_is_told() throws Exception {
        HttpResponse<String> list;
        HttpResponse<String> stream;
        try (Standing ignored = new Standing("library.entries")) {
            result(push("""
                    {"mid": 1, "kind": "logbook_entry", "id": "e1", "set": {"timestamp": "2026-05-01T18:30:00Z", "duration": 20}}"""));
            list = anna.get("/api/v2/entries");
            stream = anna.get("/api/v2/sync");
        }

        assertThat(list.headers().firstValue("Mirubato-Stale")).contains("true");
        assertThat(stream.headers().firstValue("Mirubato-Stale")).isEmpty();
        assertThat(stream.body()).contains("\"e1\"");
        await().untilAsserted(
                        () -> assertThat(anna.get("/api/v2/entries").body()).contains("\"e1\""));
    }

    /** By its piece, as a device may name it that has not heard of its item yet. */
    private String deletion() {
        return """
                {"mid": 2, "kind": "repertoire_item", "id": "%s", "op": "delete"}""".formatted(json(anna.get("/api/v2/sync"))
                .path("ops")
                .valueStream()
                .filter(op -> op.path("kind").asString().equals("repertoire_item"))
                .map(op -> op.path("body").path("pieceId").asString())
                .findFirst()
                .orElseThrow());
    }

    private String titles() {
        return anna.get("/api/v2/repertoire").body();
    }

    private HttpResponse<String> push(String mutation) {
        return anna.post(
                "/api/v2/sync/push",
                "{\"deviceId\": \"phone\", \"batchId\": \"b\", \"mutations\": [" + mutation + "]}");
    }

    private static JsonNode result(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).path("results").get(0);
    }

    /** Its table can be read, and takes nothing in. */
    private static final class Standing implements AutoCloseable {

        private final Connection connection;

        Standing(String table) throws SQLException {
            connection = server().bean(DataSource.class).getConnection();
            connection.setAutoCommit(false);
            try (Statement lock = connection.createStatement()) {
                lock.execute("LOCK TABLE " + table + " IN EXCLUSIVE MODE");
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
        }
    }
}
