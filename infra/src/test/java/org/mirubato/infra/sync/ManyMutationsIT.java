package org.mirubato.infra.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What a device brings that was offline for long: many changes in one push, on the real server. */
@Timeout(120)
class ManyMutationsIT extends MirubatoIT {

    private static final String FACTS = "\"set\": {\"timestamp\": \"2026-05-01T18:30:00Z\", \"duration\": 10}";

    private final TestUser anna = newUser();
    private final JdbcTemplate jdbc = server().bean(JdbcTemplate.class);

    @Test
    void many_changes_are_in_the_log_in_the_order_in_which_the_device_made_them() {
        List<JsonNode> results = push("phone", 450, mid -> entry(mid, "o" + mid, FACTS));

        assertThat(results).extracting(ManyMutationsIT::status).containsOnly("applied");
        assertThat(results)
                .extracting(result -> result.path("seq").asInt())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 450).boxed().toList());
        assertThat(mids("phone"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 450).boxed().toList());
    }

    @Test
    void a_change_sees_what_the_same_push_has_done_to_its_entity_before() {
        List<JsonNode> results = pushed(
                "phone",
                String.join(
                        ",",
                        entry(1, "a", FACTS),
                        entry(2, "b", FACTS),
                        entry(3, "a", "\"base\": 0, \"inc\": {\"duration\": 5}"),
                        entry(4, "c", FACTS),
                        entry(5, "b", "\"op\": \"delete\""),
                        entry(6, "a", "\"base\": 1, \"set\": {\"mood\": \"proud\"}"),
                        entry(7, "b", "\"base\": 0, \"inc\": {\"duration\": 5}"),
                        entry(2, "b", FACTS),
                        entry(4, "other", FACTS),
                        "{\"mid\": 8, \"kind\": \"no_such_kind\", \"id\": \"x\"}",
                        entry(9, "d", "\"set\": {\"duration\": \"long\"}"),
                        entry(10, "e", FACTS)));

        assertThat(results)
                .extracting(ManyMutationsIT::status)
                .containsExactly(
                        "applied",
                        "applied",
                        "applied",
                        "applied",
                        "applied",
                        "applied",
                        "rejected",
                        "duplicate",
                        "rejected",
                        "rejected",
                        "rejected",
                        "applied");
        assertThat(results.stream().filter(result -> status(result).equals("rejected")))
                .allSatisfy(
                        result -> assertThat(result.path("reason").asString()).endsWith("."));
        assertThat(duration("a")).isEqualTo(15);
        assertThat(anna.get("/api/v2/entries/b").statusCode()).isEqualTo(404);
        assertThat(mids("phone")).containsExactly(1, 2, 3, 4, 5, 6, 10);
    }

    @Test
    void an_entity_that_cannot_be_read_stops_no_other_of_its_push() {
        push("phone", 3, mid -> entry(mid, "r" + mid, FACTS));
        String broken = jdbc.queryForObject(
                "select aggregate_id from log.events where metadata ->> 'mid' = '2' and metadata ->> 'user' = ?",
                String.class,
                json(anna.get("/api/user/me")).path("id").asString());
        String payload = jdbc.queryForObject(
                "select payload::text from log.events where aggregate_id = ?", String.class, broken);
        jdbc.update("update log.events set payload = '{\"entryId\": []}' where aggregate_id = ?", broken);
        try {
            List<JsonNode> results = pushed(
                    "phone", changes(3, nr -> entry(3 + nr, "r" + nr, "\"base\": 0, \"inc\": {\"duration\": 1}")));

            assertThat(results).extracting(ManyMutationsIT::status).containsExactly("applied", "rejected", "applied");
        } finally {
            jdbc.update("update log.events set payload = ?::jsonb where aggregate_id = ?", payload, broken);
        }
        assertThat(duration("r1")).isEqualTo(11);
        assertThat(duration("r3")).isEqualTo(11);
    }

    @Test
    void the_same_push_at_the_same_time_has_its_effect_once() {
        List<List<JsonNode>> answers = IntStream.range(0, 4)
                .mapToObj(nr ->
                        CompletableFuture.supplyAsync(() -> push("phone", 120, mid -> entry(mid, "t" + mid, FACTS))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(mids("phone")).hasSize(120).doesNotHaveDuplicates();
        assertThat(answers)
                .allSatisfy(results -> assertThat(results).allSatisfy(result -> {
                    assertThat(status(result)).isIn("applied", "duplicate");
                    assertThat(result.path("version").asInt(-1)).isZero();
                }));
    }

    /** A twin that decides a change anew finds its entity gone, by a later change of the same push. */
    @Test
    void what_a_twin_of_the_push_has_done_is_never_called_rejected() {
        int many = 60;
        push("phone", many, mid -> entry(mid, "z" + mid, FACTS));
        String push = changes(many, nr -> entry(many + nr, "z" + nr, "\"inc\": {\"duration\": 1}"))
                + ","
                + changes(many, nr -> entry(2 * many + nr, "z" + nr, "\"op\": \"delete\""));

        List<CompletableFuture<List<JsonNode>>> twins = IntStream.range(0, 6)
                .mapToObj(nr -> CompletableFuture.supplyAsync(() -> pushed("phone", push)))
                .toList();

        assertThat(twins.stream().flatMap(twin -> twin.join().stream()))
                .extracting(ManyMutationsIT::status)
                .containsOnly("applied", "duplicate");
        assertThat(mids("phone")).hasSize(3 * many).doesNotHaveDuplicates();
    }

    @Test
    void two_devices_that_change_the_same_entities_in_opposite_orders_at_once_lose_nothing() {
        int many = 60;
        push("phone", many, mid -> entry(mid, "x" + mid, FACTS));
        List<CompletableFuture<List<JsonNode>>> pushes = new ArrayList<>();
        for (int round = 1; round <= 3; round++) {
            int after = round * many;
            pushes.add(CompletableFuture.supplyAsync(() -> pushed(
                    "phone",
                    changes(many, nr -> entry(after + nr, "x" + nr, "\"base\": 0, \"inc\": {\"duration\": 1}")))));
            pushes.add(CompletableFuture.supplyAsync(() -> pushed(
                    "tablet",
                    changes(
                            many,
                            nr -> entry(
                                    after + nr, "x" + (many + 1 - nr), "\"base\": 0, \"inc\": {\"duration\": 1}")))));
        }

        assertThat(pushes.stream().flatMap(each -> each.join().stream()))
                .hasSize(6 * many)
                .allSatisfy(result -> assertThat(status(result)).isIn("applied", "merged"));
        assertThat(IntStream.rangeClosed(1, many).map(nr -> duration("x" + nr))).containsOnly(16);
        assertThat(mids("tablet")).hasSize(3 * many).doesNotHaveDuplicates();
    }

    /** The first of each pair may lose a race; the second must not be done before it all the same. */
    @Test
    void of_two_changes_of_an_entity_in_one_push_the_later_one_wins_though_others_are_faster() {
        int many = 40;
        push("phone", many, mid -> entry(mid, "y" + mid, FACTS));
        CompletableFuture<List<JsonNode>> other = CompletableFuture.supplyAsync(
                () -> push("tablet", many, mid -> entry(mid, "y" + mid, "\"inc\": {\"duration\": 1}")));
        List<JsonNode> results = pushed(
                "phone",
                changes(many, nr -> entry(many + nr, "y" + nr, "\"set\": {\"mood\": \"frustrated\"}"))
                        + ","
                        + changes(many, nr -> entry(2 * many + nr, "y" + nr, "\"set\": {\"mood\": \"proud\"}")));

        other.join();
        assertThat(results).extracting(ManyMutationsIT::status).doesNotContain("rejected");
        assertThat(IntStream.rangeClosed(1, many)
                        .mapToObj(nr -> json(anna.get("/api/v2/entries/y" + nr)).path("data"))
                        .map(entry -> entry.path("mood").asString()
                                + entry.path("duration").asInt()))
                .containsOnly("proud11");
    }

    private List<JsonNode> push(String device, int count, IntFunction<String> mutation) {
        return pushed(device, changes(count, mutation));
    }

    private static String changes(int count, IntFunction<String> mutation) {
        return IntStream.rangeClosed(1, count).mapToObj(mutation).collect(Collectors.joining(","));
    }

    private List<JsonNode> pushed(String device, String mutations) {
        HttpResponse<String> answer = anna.post(
                "/api/v2/sync/push", "{\"deviceId\": \"" + device + "\", \"mutations\": [" + mutations + "]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(json(answer).path("results").spliterator(), false)
                .toList();
    }

    private static String entry(int mid, String id, String rest) {
        return "{\"mid\": %d, \"kind\": \"logbook_entry\", \"id\": \"%s\", %s}".formatted(mid, id, rest);
    }

    private static String status(JsonNode result) {
        return result.path("status").asString();
    }

    private int duration(String id) {
        return json(anna.get("/api/v2/entries/" + id))
                .path("data")
                .path("duration")
                .asInt();
    }

    /** The numbers of a device's changes, in the order of the log. */
    private List<Integer> mids(String device) {
        return jdbc.queryForList(
                "select (metadata ->> 'mid')::int from log.events where metadata ->> 'user' = ? and metadata ->> 'device' = ?"
                        + " order by position",
                Integer.class,
                json(anna.get("/api/user/me")).path("id").asString(),
                device);
    }
}
