package org.mirubato.infra.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.upload.Calls;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The logbook over HTTP, on the real server. */
class EntriesIT extends MirubatoIT {

    private static final String ENTRIES = "/api/v2/entries";
    private static final String ELISE = """
            {"id": "%s", "timestamp": "2026-05-01T22:30:00Z", "timeZone": "Europe/Berlin", "duration": 30, "notes": "🎹 שלום",
             "pieces": [{"id": "für elise||beethoven", "title": "Für Elise", "composer": "Beethoven"}, {"title": "Scales"}],
             "tags": ["slow practice"], "mood": null, "room": 3}
            """;

    private final TestUser anna = newUser();

    @Test
    void an_entry_is_logged_and_read_at_once_in_every_field() {
        HttpResponse<String> logged = anna.post(ENTRIES, ELISE.formatted("entry_1"));
        HttpResponse<String> read = anna.get(ENTRIES + "/entry_1");

        JsonNode entry = json(read).path("data");
        assertThat(logged.statusCode()).isEqualTo(201);
        assertThat(ownWords(logged)).isEqualTo(ownWords(read));
        assertThat(logged.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(read.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(entry.path("timestamp").asString()).isEqualTo("2026-05-01T22:30:00Z");
        assertThat(entry.path("localDate").asString()).isEqualTo("2026-05-02");
        assertThat(entry.path("notes").asString()).isEqualTo("🎹 שלום");
        assertThat(entry.path("mood").isNull()).isTrue();
        assertThat(entry.path("room").asInt()).isEqualTo(3);
        assertThat(entry.path("pieces").get(0).path("id").asString()).isEqualTo("für elise||beethoven");
        assertThat(entry.path("pieces").get(0).path("share").asInt()).isEqualTo(15);
    }

    /** An answer without the ids that its pieces have in the catalogue, where they come a moment later. */
    private static JsonNode ownWords(HttpResponse<String> answer) {
        JsonNode entry = json(answer).path("data");
        entry.path("pieces").forEach(piece -> ((ObjectNode) piece).remove("pieceId"));
        return entry;
    }

    @Test
    void an_entry_without_id_and_time_is_of_now_and_one_for_one_key() {
        String body = "{\"duration\": 20}";
        Calls calls = new Calls(server().url(), anna.token());

        JsonNode first =
                json(post(calls, ENTRIES, body, "Idempotency-Key", "wish-1")).path("data");
        JsonNode again =
                json(post(calls, ENTRIES, body, "Idempotency-Key", "wish-1")).path("data");

        assertThat(again).isEqualTo(first);
        assertThat(ids(anna, "")).containsExactly(first.path("id").asString());
        assertThat(first.path("timeZone").asString()).isEqualTo("UTC");
    }

    @Test
    void two_users_may_use_one_id_and_neither_reaches_the_others_entry() {
        TestUser ben = newUser();
        String id = "entry_" + UUID.randomUUID();
        anna.post(ENTRIES, ELISE.formatted(id));

        assertThat(ben.get(ENTRIES + "/" + id).statusCode()).isEqualTo(404);
        assertThat(patch(ben, id, "{\"duration\": 1}").statusCode()).isEqualTo(404);
        assertThat(ben.delete(ENTRIES + "/" + id).statusCode()).isEqualTo(404);
        assertThat(ben.post(ENTRIES + "/" + id + "/restore", "").statusCode()).isEqualTo(404);

        assertThat(ben.post(ENTRIES, "{\"id\": \"" + id + "\", \"duration\": 5}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(json(anna.get(ENTRIES + "/" + id))
                        .path("data")
                        .path("duration")
                        .asInt())
                .isEqualTo(30);
    }

    @Test
    void a_change_makes_one_event_and_the_same_again_none() {
        anna.post(ENTRIES, ELISE.formatted("entry_1"));

        JsonNode changed = json(patch(anna, "entry_1", "{\"duration\": 45, \"notes\": null}"))
                .path("data");
        JsonNode same = json(patch(anna, "entry_1", "{\"duration\": 45}")).path("data");
        HttpResponse<String> logged = anna.post(ENTRIES, ELISE.formatted("entry_1"));

        assertThat(changed.path("version").asInt()).isEqualTo(1);
        assertThat(changed.path("notes").isNull()).isTrue();
        assertThat(changed.path("tags").get(0).asString()).isEqualTo("slow practice");
        assertThat(same.path("version").asInt()).isEqualTo(1);
        assertThat(logged.statusCode()).isEqualTo(409);
    }

    @Test
    void a_change_of_what_another_device_has_changed_is_refused_until_it_was_read() {
        anna.post(ENTRIES, ELISE.formatted("entry_1"));
        patch(anna, "entry_1", "{\"duration\": 45}");
        Calls calls = new Calls(server().url(), anna.token());

        HttpResponse<String> late = calls.text(
                "PATCH",
                ENTRIES + "/entry_1",
                BodyPublishers.ofString("{\"duration\": 50}"),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"0\"");
        HttpResponse<String> inTime = calls.text(
                "PATCH",
                ENTRIES + "/entry_1",
                BodyPublishers.ofString("{\"duration\": 50}"),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"1\"");

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("read it again");
        assertThat(inTime.statusCode()).isEqualTo(200);
        assertThat(inTime.headers().firstValue("ETag")).contains("\"2\"");
    }

    @Test
    void a_piece_that_is_renamed_is_renamed_in_every_entry_and_nothing_else_of_it_changes() {
        anna.post(ENTRIES, ELISE.formatted("entry_1"));
        anna.post(ENTRIES, ELISE.formatted("entry_2"));
        anna.post(ENTRIES, "{\"id\": \"entry_3\", \"duration\": 5, \"pieces\": [{\"title\": \"Für Elise\"}]}");
        String renaming = """
                {"oldPiece": {"title": "Für Elise", "composer": "Beethoven"},
                 "newPiece": {"title": "Bagatelle in A minor", "composer": "Ludwig van Beethoven"}}""";

        JsonNode renamed = json(anna.put("/api/pieces/update-name", renaming));
        JsonNode again = json(anna.put("/api/pieces/update-name", renaming));

        JsonNode entry = json(anna.get(ENTRIES + "/entry_1")).path("data");
        JsonNode piece = entry.path("pieces").get(0);
        assertThat(renamed.path("updatedCount").asInt()).isEqualTo(2);
        assertThat(again.path("updatedCount").asInt()).isZero();
        assertThat(piece.path("title").asString()).isEqualTo("Bagatelle in A minor");
        assertThat(piece.path("id").asString()).isEqualTo("bagatelle in a minor-ludwig van beethoven");
        assertThat(piece.path("share").asInt()).isEqualTo(15);
        assertThat(entry.path("notes").asString()).isEqualTo("🎹 שלום");
        assertThat(ids(anna, "piece:elise")).containsExactly("entry_3");
    }

    @Test
    void a_removed_entry_is_gone_until_it_is_restored() {
        anna.post(ENTRIES, ELISE.formatted("entry_1"));

        assertThat(anna.delete(ENTRIES + "/entry_1").statusCode()).isEqualTo(204);
        assertThat(anna.get(ENTRIES + "/entry_1").statusCode()).isEqualTo(404);
        assertThat(ids(anna, "")).isEmpty();
        assertThat(patch(anna, "entry_1", "{\"duration\": 45}").statusCode()).isEqualTo(404);

        HttpResponse<String> restored = anna.post(ENTRIES + "/entry_1/restore", "");

        assertThat(json(restored).path("data").path("notes").asString()).isEqualTo("🎹 שלום");
        assertThat(ids(anna, "")).containsExactly("entry_1");
    }

    @Test
    void a_search_finds_pages_and_counts() {
        for (int i = 0; i < 5; i++) {
            anna.post(ENTRIES, ELISE.formatted("entry_" + i));
        }
        anna.post(ENTRIES, "{\"id\": \"other\", \"duration\": 50, \"tags\": [\"duo\"], \"mood\": \"Proud\"}");

        JsonNode first = json(anna.get(ENTRIES + "?facets=true&limit=2&q=" + encoded("composer:beethoven")))
                .path("data");
        JsonNode second = json(anna.get(ENTRIES + "?limit=200&q=" + encoded("composer:beethoven") + "&cursor="
                        + first.path("nextCursor").asString()))
                .path("data");

        assertThat(ids(anna, "tag:\"slow practice\" -mood:proud duration:<=30")).hasSize(5);
        assertThat(ids(anna, "duration:>30")).containsExactly("other");
        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(first.path("facets").path("composers").get(0).path("count").asInt())
                .isEqualTo(5);
        assertThat(second.path("items").size()).isEqualTo(3);
        assertThat(second.path("nextCursor").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "duration:long|character 10",
                "opus:27|no such field",
                "((((((((((((((((((((((((((a))))))))))))))))))))))))))|too deep",
                "a OR|something is missing"
            })
    void a_search_that_can_not_be_read_says_where_and_what_to_do(String search, String words) {
        HttpResponse<String> refused = anna.get(ENTRIES + "?q=" + encoded(search));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("detail").asString()).contains(words);
    }

    @Test
    void a_search_with_a_thousand_parentheses_is_refused() {
        String search = "(".repeat(1_000) + "a" + ")".repeat(1_000);

        assertThat(anna.get(ENTRIES + "?q=" + encoded(search)).statusCode()).isEqualTo(400);
    }

    @Test
    void hostile_entries_are_refused_each_with_its_sentence() {
        String tags = String.join(
                ",", IntStream.range(0, 10_000).mapToObj(n -> "\"t" + n + "\"").toList());

        refused("{\"duration\": 30, \"notes\": \"" + "a".repeat(900_000) + "\"}", 400, "Shorten the notes");
        refused("{\"duration\": 30, \"notes\": \"" + "a".repeat(1_100_000) + "\"}", 413, "at most");
        refused("{\"duration\": 30, \"tags\": [" + tags + "]}", 400, "at most 50 tags");
        refused("{\"duration\": 525600}", 400, "0 to 1440");
        refused("{\"duration\": -1}", 400, "0 to 1440");
        refused("{\"duration\": 30, \"timestamp\": \"9999-12-31T00:00:00Z\"}", 400, "1900 and 2099");
        refused("{\"duration\": 30, \"timeZone\": \"Europe/Atlantis\"}", 400, "no such time zone");
        refused("{\"duration\": 30, \"type\": \"nap\"}", 400, "as the type");
        refused("{\"duration\": 30, \"metadata\": " + "[".repeat(1_000) + "]".repeat(1_000) + "}", 400, "");
        refused("{}", 400, "duration in minutes");
        refused("[]", 400, "JSON object");
        refused("no json", 400, "");
        assertThat(ids(anna, "")).isEmpty();
    }

    @Test
    void many_entries_are_changed_at_once_and_one_bad_one_stops_no_other() {
        anna.post(ENTRIES, ELISE.formatted("entry_1"));
        anna.post(ENTRIES, ELISE.formatted("entry_2"));
        String body = "{\"ids\": [\"entry_1\", \"nobody\", \"../x\", \"entry_2\"], \"set\": {\"mood\": \"proud\"},"
                + " \"add\": {\"tags\": [\"recital\"]}, \"remove\": {\"tags\": [\"slow practice\"]}}";

        JsonNode results = json(anna.post(ENTRIES + "/bulk", body)).path("data").path("results");
        JsonNode again = json(anna.post(ENTRIES + "/bulk", body)).path("data").path("results");

        assertThat(texts(results, "status")).containsExactly("changed", "refused", "refused", "changed");
        assertThat(texts(again, "status")).containsExactly("unchanged", "refused", "refused", "unchanged");
        assertThat(ids(anna, "tag:recital mood:proud -tag:\"slow practice\"")).hasSize(2);
        assertThat(json(anna.post(ENTRIES + "/bulk", "{\"q\": \"mood:proud\", \"set\": {\"type\": \"lesson\"}}"))
                        .path("data")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(ids(anna, "type:lesson")).hasSize(2);
    }

    @Test
    void likely_duplicates_are_suggested_until_their_owner_knows_better() {
        anna.post(ENTRIES, ELISE.formatted("entry_1"));
        anna.post(ENTRIES, ELISE.formatted("entry_2"));

        JsonNode pair = json(anna.get(ENTRIES + "/duplicates"))
                .path("data")
                .path("items")
                .get(0);
        anna.post(ENTRIES + "/entry_1/not-duplicate", "{\"other\": \"entry_2\"}");

        assertThat(pair.path("first").path("id").asString()).isEqualTo("entry_1");
        assertThat(pair.path("second").path("id").asString()).isEqualTo("entry_2");
        assertThat(pair.path("confidence").asDouble()).isEqualTo(0.95);
        assertThat(json(anna.get(ENTRIES + "/duplicates"))
                        .path("data")
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void an_entry_reaches_the_other_devices() throws Exception {
        anna.post(ENTRIES, ELISE.formatted("entry_1"));

        JsonNode op = awaitOp("logbook_entry");

        assertThat(op.path("id").asString()).isEqualTo("entry_1");
        assertThat(op.path("body").path("duration").asInt()).isEqualTo(30);
    }

    @Test
    void what_a_user_writes_is_sealed_in_the_log() {
        String secret = "a rather private thought " + UUID.randomUUID();
        anna.post(ENTRIES, "{\"duration\": 20, \"notes\": \"" + secret + "\"}");

        Integer readable = server().bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from events where payload::text like ?", Integer.class, "%" + secret + "%");

        assertThat(readable).isZero();
    }

    private JsonNode awaitOp(String kind) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            for (JsonNode op : json(anna.get("/api/v2/sync")).path("ops")) {
                if (op.path("kind").asString().equals(kind)) {
                    return op;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no change of kind " + kind + " came through the stream");
    }

    private void refused(String body, int status, String words) {
        HttpResponse<String> answer = anna.post(ENTRIES, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    private static HttpResponse<String> patch(TestUser user, String id, String body) {
        return new Calls(server().url(), user.token())
                .text("PATCH", ENTRIES + "/" + id, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    private static HttpResponse<String> post(Calls calls, String path, String body, String header, String value) {
        return calls.text(
                "POST", path, BodyPublishers.ofString(body), "Content-Type", "application/json", header, value);
    }

    private static List<String> ids(TestUser user, String search) {
        return texts(
                json(user.get(ENTRIES + "?q=" + encoded(search))).path("data").path("items"), "id");
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(field).asString()));
        return texts;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
