package org.mirubato.infra.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.contract.ReferenceClient.Answer;
import tools.jackson.databind.JsonNode;

/** A pull from a place in the stream on: in pages, with what has gone, and the same as the stream itself tells. */
class PulledPagesIT extends ContractIT {

    private static final String PULL = "/api/sync/pull";

    private static final Map<String, String> LISTS = Map.of(
            "entries", "logbook_entry",
            "goals", "goal",
            "practicePlans", "practice_plan",
            "planOccurrences", "plan_occurrence",
            "planTemplates", "plan_template",
            "repertoireItems", "repertoire_item",
            "userPreferences", "user_preferences");

    @Test
    @Row("POST /api/sync/pull")
    void what_was_written_while_a_client_pulls_page_after_page_is_what_the_stream_tells() {
        int before = 520;
        push(0, before);
        Copy copy = new Copy();
        until(() -> {
            copy.pull();
            return copy.held.size() >= before;
        });

        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 20; i++) {
                push(before + 30 * i, before + 30 * (i + 1));
                remove(25 * i);
            }
        });
        List<Integer> sizes = new ArrayList<>();
        while (!writing.isDone()) {
            sizes.add(copy.pull());
        }
        writing.join();
        everythingElse();
        until(
                () -> {
                    copy.pull();
                    return copy.held.equals(streamed());
                },
                () -> difference(copy.held, streamed()));

        assertThat(sizes).allMatch(size -> size <= 500);
        assertThat(copy.pages).isGreaterThan(2);
        assertThat(copy.resets).isZero();
        assertThat(copy.held).doesNotContainKey("logbook_entry entry_25").containsKey("logbook_entry entry_26");
        assertThat(copy.kindsSeen).containsExactlyInAnyOrderElementsOf(LISTS.values());
        assertThat(copy.goneSeen)
                .contains("goal goal_gone", "logbook_entry entry_0", "repertoire_item")
                .hasSizeGreaterThan(20);
        assertThat(whole()).isEqualTo(copy.held.keySet());
    }

    @Test
    @Row("POST /api/sync/pull")
    void a_place_of_another_stream_or_behind_the_end_is_answered_by_everything() {
        push(0, 3);
        anna.pulled("entries", 3);

        for (String since : List.of("\"0198c.2\"", "\"seq_400\"", "400", "\"sync_1777660200000_ab\"")) {
            Answer answer =
                    anna.post(PULL, "{\"since\": " + since + ", \"limit\": 1}").granted(200);

            assertThat(answer.at("/reset").asBoolean()).as(since).isTrue();
            assertThat(answer.at("/hasMore").asBoolean(true)).isFalse();
            assertThat(answer.at("/entries").size()).isEqualTo(3);
        }
    }

    @Test
    @Row("POST /api/sync/pull")
    void a_place_that_is_none_is_refused_and_a_time_is_none_at_all() {
        push(0, 3);
        anna.pulled("entries", 3);

        Answer refused = anna.post(PULL, "{\"since\": \"last week\"}");
        refused.refused(400);
        assertThat(refused.text("/detail")).contains("syncToken");
        Answer timed = anna.post(PULL, "{\"types\": [\"goal\"], \"since\": \"2026-05-01T18:30:00.000Z\"}");
        assertThat(timed.granted(200).at("/entries").size()).isEqualTo(3);
        assertThat(timed.at("/reset").isMissingNode()).isTrue();
    }

    /** What a client holds that puts together what it pulls. */
    private final class Copy {

        private final Map<String, Boolean> held = new TreeMap<>();
        private final Set<String> kindsSeen = new HashSet<>();
        private final Set<String> goneSeen = new TreeSet<>();
        private String cursor = "seq_0";
        private int pages;
        private int resets;

        /** One page; how many entities it has had. */
        int pull() {
            JsonNode page = anna.post(PULL, "{\"since\": \"" + cursor + "\"}")
                    .granted(200)
                    .body();
            int entities = 0;
            for (Map.Entry<String, String> list : LISTS.entrySet()) {
                assertThat(page.path(list.getKey()).isArray()).as(list.getKey()).isTrue();
                for (JsonNode entity : page.path(list.getKey())) {
                    take(list.getValue(), entity);
                    entities++;
                }
            }
            resets += page.path("reset").asBoolean() ? 1 : 0;
            pages += entities > 0 ? 1 : 0;
            cursor = page.path("cursor").asString();
            assertThat(page.path("syncToken").asString())
                    .isEqualTo("seq_" + cursor.substring(cursor.lastIndexOf('.') + 1));
            return entities;
        }

        private void take(String kind, JsonNode entity) {
            String key = kind + " " + entity.path("id").asString();
            kindsSeen.add(kind);
            if (entity.has("deletedAt") && !entity.path("deletedAt").isNull()) {
                goneSeen.add(kind.equals("repertoire_item") ? kind : key);
                held.remove(key);
            } else {
                held.put(key, true);
            }
        }
    }

    private void everythingElse() {
        anna.push("""
                "goals": [{"id": "goal_kept", "title": "G"}, {"id": "goal_gone", "title": "G"}],
                "practicePlans": [{"id": "plan_1", "title": "P", "schedule": {"kind": "single"}}],
                "planOccurrences": [{"id": "occ_1", "planId": "plan_1"}, {"id": "occ_2", "planId": "plan_1"}],
                "planTemplates": [{"id": "tpl_1", "title": "T"}]
                """).granted(200);
        anna.put("/api/user/preferences", "{\"theme\": \"dark\"}").granted(200);
        anna.post("/api/repertoire", "{\"scoreId\": \"air-bach\"}").granted(201);
        anna.post("/api/repertoire", "{\"scoreId\": \"nocturne-chopin\"}").granted(201);
        anna.delete("/api/repertoire/air-bach").granted(200);
        anna.push("\"goals\": [{\"id\": \"goal_gone\", \"deletedAt\": \"2026-05-02T00:00:00.000Z\"}],"
                        + " \"planOccurrences\": [{\"id\": \"occ_2\", \"deletedAt\": \"2026-05-02T00:00:00.000Z\"}]")
                .granted(200);
    }

    /** Where each of these entities is by the stream of devices, from its beginning. */
    private Map<String, Boolean> streamed() {
        Map<String, Boolean> there = new TreeMap<>();
        String cursor = "";
        boolean more = true;
        while (more) {
            JsonNode delta =
                    anna.get("/api/v2/sync?cursor=" + cursor).granted(200).body();
            for (JsonNode op : delta.path("ops")) {
                if (op.has("body") && LISTS.containsValue(op.path("kind").asString())) {
                    there.put(op.path("kind").asString() + " " + op.path("id").asString(), true);
                }
            }
            cursor = delta.path("epoch").asString() + "." + delta.path("to").asLong();
            more = delta.path("more").asBoolean();
        }
        return there;
    }

    /** What a pull of everything has. */
    private Set<String> whole() {
        JsonNode all = anna.pull().body();
        Set<String> keys = new TreeSet<>();
        LISTS.forEach((list, kind) -> all.path(list)
                .forEach(entity -> keys.add(kind + " " + entity.path("id").asString())));
        return keys;
    }

    private void push(int from, int to) {
        anna.push(IntStream.range(from, to)
                        .mapToObj(i -> "{\"id\": \"entry_" + i + "\", \"timestamp\": 0, \"duration\": 5}")
                        .collect(Collectors.joining(",", "\"entries\": [", "]")))
                .granted(200);
    }

    private void remove(int nr) {
        anna.push("\"entries\": [{\"id\": \"entry_" + nr + "\", \"deletedAt\": \"2026-05-02T00:00:00.000Z\"}]")
                .granted(200);
    }

    private static String difference(Map<String, Boolean> one, Map<String, Boolean> other) {
        Set<String> alone = new TreeSet<>(one.keySet());
        alone.addAll(other.keySet());
        alone.removeIf(key -> one.containsKey(key) && other.containsKey(key));
        return alone.toString();
    }
}
