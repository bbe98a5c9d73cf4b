package org.mirubato.infra.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;
import static org.mirubato.infra.sync.ReferencePeer.deleted;
import static org.mirubato.infra.sync.ReferencePeer.entry;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;

/** Each frame of the reference's protocol, on the real server. */
@Timeout(120)
class ReferenceSocketIT extends MirubatoIT {

    private static final String NEVER_SYNCED =
            "{\"type\":\"SYNC_REQUEST\",\"lastSyncTime\":\"1970-01-01T00:00:00.000Z\"}";

    private final TestUser anna = newUser();

    @Test
    void a_socket_is_opened_for_the_user_whose_token_it_is() {
        String user = ReferencePeer.id(anna);
        String url = server().url() + "/sync/ws";

        assertThat(Socket.refusedAt(url)).isEqualTo(400);
        assertThat(Socket.refusedAt(url + "?userId=" + user)).isEqualTo(400);
        assertThat(Socket.refusedAt(url + "?userId=" + user + "&token=x.y.z")).isEqualTo(401);
        assertThat(Socket.refusedAt(url + "?userId=user_other&token=" + anna.token()))
                .isEqualTo(403);
        assertThat(anna.get(ReferencePeer.path(anna)).statusCode()).isEqualTo(426);
        try (ReferencePeer peer = open()) {
            JsonNode pong = peer.answerTo("{\"type\":\"PING\",\"timestamp\":\"2026-05-01T18:30:00.000Z\"}");
            assertThat(pong.path("type").asString()).isEqualTo("PONG");
            assertThat(pong.path("timestamp").asString()).matches("\\d{4}-.*Z");
        }
    }

    @Test
    void an_entry_that_one_client_makes_edits_and_deletes_the_other_has_and_the_sender_hears_that_it_is_stored() {
        try (ReferencePeer phone = open();
                ReferencePeer tablet = open()) {
            long made = phone.applied(entry("ENTRY_CREATED", "e1", "slow", 25));
            JsonNode created = tablet.next();
            long changed = phone.applied(entry("ENTRY_UPDATED", "e1", "faster", 30));
            JsonNode updated = tablet.next();
            long gone = phone.applied(deleted("e1"));
            JsonNode removed = tablet.next();

            assertThat(created.path("type").asString()).isEqualTo("ENTRY_CREATED");
            assertThat(created.path("seq").asLong()).isEqualTo(made);
            assertThat(created.at("/entry/pieces/0/title").asString()).isEqualTo("Air");
            assertThat(created.at("/entry/goal_ids").isArray()).isTrue();
            assertThat(updated.path("type").asString()).isEqualTo("ENTRY_UPDATED");
            assertThat(updated.path("seq").asLong()).isEqualTo(changed).isGreaterThan(made);
            assertThat(updated.at("/entry/notes").asString()).isEqualTo("faster");
            assertThat(removed.path("type").asString()).isEqualTo("ENTRY_DELETED");
            assertThat(removed.path("entryId").asString()).isEqualTo("e1");
            assertThat(removed.path("seq").asLong()).isEqualTo(gone).isGreaterThan(changed);
            assertThat(phone.socket().waiting()).isZero();
        }
    }

    @Test
    void pieces_plans_and_occurrences_go_to_the_other_client_in_frames_of_their_own() {
        try (ReferencePeer phone = open();
                ReferencePeer tablet = open()) {
            phone.applied("""
                {"type":"PIECE_ADDED","piece":{"id":"p1","scoreId":"air-bach","title":"Air","composer":"Bach","status":"working",
                "notes":"sing","target_tempo":80,"current_tempo":60,"tags":["slow"]}}\
                """);
            // an item that says more than its status takes several events
            JsonNode added = told(tablet, "PIECE_ADDED", "/piece/tags/0", "slow");
            phone.applied("{\"type\":\"PIECE_UPDATED\",\"piece\":{\"scoreId\":\"air-bach\",\"title\":\"Air\","
                    + "\"composer\":\"Bach\",\"status\":\"dropped\"}}");
            JsonNode updated = told(tablet, "PIECE_UPDATED", "/piece/status", "dropped");
            phone.applied("{\"type\":\"PIECE_REMOVED\",\"scoreId\":\"air-bach\"}");
            JsonNode removed = tablet.next("PIECE_REMOVED");
            phone.applied("""
                {"type":"PLAN_CREATED","plan":{"id":"plan_1","title":"Mornings","type":"custom","visibility":"private",
                "status":"active","schedule":{"kind":"single"}},"occurrences":[{"id":"occ_1","planId":"plan_1",
                "status":"scheduled","scheduledStart":"2026-05-04T07:30:00.000Z"}]}\
                """);
            List<JsonNode> plans = new ArrayList<>(List.of(tablet.next()));
            phone.applied("""
                {"type":"PLAN_OCCURRENCE_COMPLETED","occurrence":{"id":"occ_1","planId":"plan_1","status":"completed",
                "checkIn":{"recordedAt":"2026-05-04T08:00:00.000Z","responses":{}}}}\
                """);
            plans.add(tablet.next());
            while (!plans.get(plans.size() - 1).path("type").asString().equals("PLAN_OCCURRENCE_COMPLETED")) {
                plans.add(tablet.next());
            }

            assertThat(added.at("/piece/score_id").asString()).isEqualTo("air-bach");
            assertThat(added.at("/piece/status").asString()).isEqualTo("working");
            assertThat(added.at("/piece/notes").asString()).isEqualTo("sing");
            assertThat(updated.path("seq").asLong())
                    .isGreaterThan(added.path("seq").asLong());
            assertThat(removed.path("type").asString()).isEqualTo("PIECE_REMOVED");
            assertThat(removed.path("scoreId").asString()).isEqualTo("air-bach");
            assertThat(plans.get(0).path("type").asString()).isEqualTo("PLAN_CREATED");
            assertThat(plans.get(0).at("/plan/title").asString()).isEqualTo("Mornings");
            assertThat(plans.toString()).contains("\"occurrences\":[{\"id\":\"occ_1\"");
            assertThat(plans.get(plans.size() - 1).at("/occurrence/plan_id").asString())
                    .isEqualTo("plan_1");
        }
    }

    @Test
    void what_is_changed_over_http_is_told_and_what_is_pushed_unchanged_is_silent() {
        try (ReferencePeer tablet = open()) {
            push("[" + entry("e1", "slow", 25) + "]");
            JsonNode created = tablet.next();
            until(server()::caughtUp);
            String status = status();

            push("[" + entry("e1", "slow", 25) + "]");
            JsonNode pulled = TestUser.json(anna.post("/api/sync/pull", "{}")).path("entries");
            push(pulled.toString());
            try (ReferencePeer phone = open()) {
                long again = phone.applied(entry("ENTRY_UPDATED", "e1", "slow", 25));
                assertThat(again).isEqualTo(created.path("seq").asLong());
                assertThat(status()).isEqualTo(status);
                phone.applied(entry("ENTRY_CREATED", "e2", "marker", 1));
            }

            assertThat(tablet.next().at("/entry/id").asString()).isEqualTo("e2");
        }
    }

    @Test
    void a_client_that_has_nothing_gets_everything_in_chunks_and_one_that_resumes_gets_what_came_since() {
        push(IntStream.range(0, 260).mapToObj(i -> entry("e" + i, "n", i)).collect(Collectors.joining(",", "[", "]")));
        try (ReferencePeer phone = open()) {
            phone.applied("{\"type\":\"PIECE_ADDED\",\"piece\":{\"scoreId\":\"air-bach\",\"title\":\"Air\","
                    + "\"composer\":\"Bach\",\"status\":\"planned\"}}");
            phone.applied(deleted("e7"));
        }
        try (ReferencePeer fresh = open()) {
            fresh.send(NEVER_SYNCED);
            List<JsonNode> told = untilSynced(fresh);
            TreeSet<String> entries = new TreeSet<>();
            List<String> types = new ArrayList<>();
            long seen = 0;
            for (JsonNode frame : told) {
                types.add(frame.path("type").asString());
                frame.path("entries")
                        .forEach(each -> entries.add(each.path("id").asString()));
                assertThat(frame.path("entries").size()).isLessThanOrEqualTo(250);
                seen = Math.max(
                        seen, frame.path("lastSeq").asLong(frame.path("seq").asLong()));
            }
            long head = told.get(told.size() - 1).path("lastSeq").asLong();

            assertThat(entries).hasSize(259).doesNotContain("e7");
            assertThat(types).contains("BULK_SYNC", "REPERTOIRE_BULK_SYNC", "ENTRY_DELETED");
            assertThat(told.get(told.size() - 1).path("message").asString()).isEqualTo("Sync complete");
            assertThat(seen).isEqualTo(head);
            assertThat(fresh.answerTo("{\"type\":\"SYNC_REQUEST\",\"lastSeq\":" + head + "}")
                            .path("message")
                            .asString())
                    .isEqualTo("No new data to sync");
            fresh.applied(entry("ENTRY_UPDATED", "e3", "new", 3));
            fresh.send("{\"type\":\"SYNC_REQUEST\",\"lastSeq\":" + head + "}");
            List<JsonNode> since = untilSynced(fresh);
            assertThat(since).hasSize(2);
            assertThat(since.get(0).at("/entries/0/notes").asString()).isEqualTo("new");
            fresh.send("{\"type\":\"SYNC_REQUEST\",\"lastSeq\":987654321}");
            assertThat(untilSynced(fresh)).hasSizeGreaterThan(3);
        }
    }

    @Test
    void a_repeated_change_has_its_effect_once_and_the_number_that_it_had() {
        String change = entry("ENTRY_UPDATED", "e1", "mine", 25)
                .replaceFirst("\\{", "{\"clientChangeId\":\"c1\",\"deviceId\":\"phone\",");
        try (ReferencePeer phone = open()) {
            JsonNode first = phone.answerTo(change);
            phone.applied(entry("ENTRY_UPDATED", "e1", "later", 25));

            JsonNode again = phone.answerTo(change);

            assertThat(first.path("clientChangeId").asString()).isEqualTo("c1");
            assertThat(first.path("deviceId").asString()).isEqualTo("phone");
            assertThat(again.path("clientChangeId").asString()).isEqualTo("c1");
            assertThat(again.path("lastSeq")).isEqualTo(first.path("lastSeq"));
            assertThat(notes("e1")).isEqualTo("later");
        }
    }

    @Test
    void what_was_deleted_stays_so_and_who_edits_it_is_told() {
        try (ReferencePeer phone = open();
                ReferencePeer tablet = open()) {
            phone.applied(entry("ENTRY_CREATED", "e1", "slow", 25));
            long gone = tablet.applied(deleted("e1"));
            phone.next("ENTRY_DELETED");

            JsonNode conflict = phone.answerTo(entry("ENTRY_UPDATED", "e1", "edited", 25));
            JsonNode told = phone.next();

            assertThat(conflict.path("type").asString()).isEqualTo("CONFLICT_DETECTED");
            assertThat(conflict.path("entityId").asString()).isEqualTo("e1");
            assertThat(conflict.path("reason").asString()).contains("removed");
            assertThat(told.path("type").asString()).isEqualTo("ENTRY_DELETED");
            assertThat(told.path("seq").asLong()).isEqualTo(gone);
            assertThat(phone.applied(deleted("e1"))).isEqualTo(gone);
        }
    }

    @Test
    void two_clients_that_edit_at_once_end_with_the_same() {
        try (ReferencePeer phone = open();
                ReferencePeer tablet = open()) {
            phone.applied(entry("ENTRY_CREATED", "e1", "start", 25));
            tablet.next("ENTRY_CREATED");
            for (int i = 0; i < 20; i++) {
                String one = "phone " + i;
                String other = "tablet " + i;
                Shown phoneShows = new Shown(phone);
                Shown tabletShows = new Shown(tablet);
                CompletableFuture<Void> edited = CompletableFuture.runAsync(() -> phoneShows.edit(one));
                tabletShows.edit(other);
                edited.join();
                phoneShows.catchUp();
                tabletShows.catchUp();

                assertThat(phoneShows.notes).isEqualTo(tabletShows.notes).isEqualTo(notes("e1"));
            }
        }
    }

    @Test
    void who_comes_back_and_asks_for_nothing_is_told_what_it_has_missed() {
        try (ReferencePeer phone = open();
                ReferencePeer away = open()) {
            phone.applied(entry("ENTRY_CREATED", "e1", "seen", 25));
            away.next("ENTRY_CREATED");
        }
        push("[" + entry("e2", "missed", 25) + "]");

        try (ReferencePeer back = open()) {
            List<String> told = new ArrayList<>();
            while (!told.contains("e2")) {
                told.add(back.next("ENTRY_CREATED").at("/entry/id").asString());
            }
            assertThat(told).containsOnlyOnce("e2").isSubsetOf("e1", "e2");
        }
    }

    @Test
    void what_is_said_to_be_taken_of_a_frame_of_many_is_taken_whatever_it_holds() {
        try (ReferencePeer peer = open()) {
            JsonNode answer = peer.answerTo(
                    "{\"type\":\"BULK_SYNC\",\"goals\":[{\"id\":\"g1\",\"title\":\"Play\",\"status\":\"active\"}]}");

            assertThat(answer.path("message").asString()).isEqualTo("Mutation applied");
            assertThat(TestUser.json(anna.get("/api/v2/sync?wait=5"))
                            .at("/ops/0/body/title")
                            .asString())
                    .isEqualTo("Play");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Invalid JSON format | no json",
                "Invalid JSON format | {\"type\":",
                "Invalid sync event format | 7",
                "Invalid sync event format | {}",
                "Invalid sync event format | {\"type\":\"DREAM\"}",
                "Invalid sync event format | {\"type\":7}",
                "Invalid entry data | {\"type\":\"ENTRY_CREATED\"}",
                "Invalid entry data | {\"type\":\"ENTRY_UPDATED\",\"entry\":{}}",
                "Invalid entry data |"
                        + " {\"type\":\"ENTRY_UPDATED\",\"entry\":{\"id\":\"e\",\"timestamp\":\"yesterday\",\"duration\":1}}",
                "Invalid entry data | {\"type\":\"ENTRY_DELETED\"}",
                "Invalid entry data | {\"type\":\"BULK_SYNC\",\"entries\":7}",
                "Invalid entry data | {\"type\":\"BULK_SYNC\",\"dreams\":[{\"id\":\"d\"}]}",
                "Invalid repertoire data | {\"type\":\"REPERTOIRE_BULK_SYNC\",\"entries\":[]}",
                "Invalid repertoire data | {\"type\":\"PIECE_ADDED\",\"piece\":{\"status\":\"learning\"}}",
                "Invalid repertoire data |"
                        + " {\"type\":\"PIECE_UPDATED\",\"piece\":{\"scoreId\":\"a-b\",\"status\":\"lost\"}}",
                "Invalid repertoire data | {\"type\":\"PIECE_REMOVED\"}",
                "Invalid planning data | {\"type\":\"PLAN_CREATED\",\"plan\":[]}",
                "Invalid occurrence data | {\"type\":\"PLAN_OCCURRENCE_COMPLETED\",\"occurrence\":{\"id\":\"o\"}}",
                "Invalid entry data | {\"type\":\"ENTRY_DELETED\",\"entryId\":\"e\",\"deviceId\":\"a b\"}"
            })
    void what_can_not_be_taken_is_told_in_the_protocols_words_and_ends_nothing(String error, String frame) {
        try (ReferencePeer bad = open();
                ReferencePeer good = open()) {
            JsonNode answer = bad.answerTo(frame);

            assertThat(answer.path("type").asString()).isEqualTo("ERROR");
            assertThat(answer.path("error").asString()).isEqualTo(error);
            assertThat(answer.path("detail").asString()).endsWith(".");
            assertThat(bad.answerTo("{\"type\":\"PING\"}").path("type").asString())
                    .isEqualTo("PONG");
            assertUnharmed(good);
        }
    }

    @Test
    void a_frame_of_a_megabyte_and_bytes_that_are_no_text_end_their_socket_alone() throws IOException {
        URI address = URI.create(server().url());
        try (RawSocket large = new RawSocket(address, ReferencePeer.path(anna));
                RawSocket raw = new RawSocket(address, ReferencePeer.path(anna));
                ReferencePeer good = open()) {
            large.begin(1024 * 1024);
            raw.send(new byte[] {'{', (byte) 0xc3, (byte) 0x28, '}'});

            assertThat(large.closed()).isEqualTo(1009);
            assertThat(raw.closed()).isEqualTo(1007);
            assertUnharmed(good);
        }
    }

    @Test
    void a_queue_that_is_emptied_at_once_is_taken_and_a_flood_is_read_slowly_and_ends_nothing() {
        try (ReferencePeer queue = open();
                ReferencePeer flood = open();
                ReferencePeer good = open()) {
            CompletableFuture<?> sent = CompletableFuture.runAsync(
                    () -> IntStream.range(0, 1_000).forEach(i -> flood.send("{\"type\":\"PING\"}")));
            IntStream.range(0, 200).forEach(i -> queue.send(entry("ENTRY_CREATED", "q" + i, "n", 5)));

            for (int i = 0; i < 200; i++) {
                assertThat(queue.next("SYNC_RESPONSE").path("message").asString())
                        .isEqualTo("Mutation applied");
            }
            for (int i = 0; i < 300; i++) {
                flood.next("PONG");
            }
            sent.join();
            assertUnharmed(good);
            flood.next("PONG");
            assertThat(flood.socket().isClosed()).isFalse();
            assertThat(flood.socket().waiting()).isLessThan(500);
        }
    }

    /** What a client shows of the one entry: its own edit from when it makes it, and then whatever it is told. */
    private static final class Shown {

        private final ReferencePeer peer;
        private String notes = "";
        private long seen;

        Shown(ReferencePeer peer) {
            this.peer = peer;
        }

        void edit(String text) {
            notes = text;
            peer.send(entry("ENTRY_UPDATED", "e1", text, 25));
            untilAnswered();
        }

        void catchUp() {
            peer.send("{\"type\":\"SYNC_REQUEST\",\"lastSeq\":" + seen + "}");
            untilAnswered();
        }

        private void untilAnswered() {
            for (JsonNode frame : untilSynced(peer)) {
                seen = Math.max(
                        seen, frame.path("seq").asLong(frame.path("lastSeq").asLong()));
                for (JsonNode each : frame.path("entries")) {
                    notes = each.path("notes").asString(notes);
                }
                notes = frame.at("/entry/notes").asString(notes);
            }
        }
    }

    /** The next frame of this type in which that stands. */
    private static JsonNode told(ReferencePeer peer, String type, String pointer, String value) {
        JsonNode frame = peer.next(type);
        while (!frame.at(pointer).asString("").equals(value)) {
            frame = peer.next(type);
        }
        return frame;
    }

    private void assertUnharmed(ReferencePeer good) {
        good.applied(entry("ENTRY_CREATED", "good", "unharmed", 5));
        assertThat(notes("good")).isEqualTo("unharmed");
    }

    private static List<JsonNode> untilSynced(ReferencePeer peer) {
        List<JsonNode> told = new ArrayList<>(List.of(peer.next()));
        while (!told.get(told.size() - 1).path("type").asString().equals("SYNC_RESPONSE")) {
            told.add(peer.next());
        }
        return told;
    }

    private ReferencePeer open() {
        return ReferencePeer.open(server().url(), anna);
    }

    private void push(String entries) {
        JsonNode answer = TestUser.json(anna.post("/api/sync/push", "{\"changes\":{\"entries\":" + entries + "}}"));
        assertThat(answer.path("success").asBoolean()).as(answer.toString()).isTrue();
        assertThat(answer.path("conflicts").size()).as(answer.toString()).isZero();
    }

    private String status() {
        return TestUser.json(anna.get("/api/sync/status")).path("syncToken").asString();
    }

    private String notes(String id) {
        return TestUser.json(anna.get("/api/v2/entries/" + id))
                .at("/data/notes")
                .asString();
    }
}
