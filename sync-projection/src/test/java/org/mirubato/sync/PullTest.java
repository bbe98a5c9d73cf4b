package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirubato.sync.EntryLog.ANNA;
import static org.mirubato.sync.EntryLog.USER;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.repertoire.ItemNames;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemAdded;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRemoved;
import org.mirubato.domain.repertoire.RepertoireItemId;
import org.mirubato.domain.repertoire.RepertoireStatus;
import org.mirubato.domain.repertoire.StudiedPiece;
import tools.jackson.databind.JsonNode;

class PullTest {

    private static final StudiedPiece PIECE = new StudiedPiece("piece_1");
    private static final RepertoireItemId ITEM = RepertoireItemId.of(ANNA, PIECE);

    private final Streams streams = new Streams();
    private final EntryLog log = new EntryLog(streams);

    /** What happens between one page and the next. */
    private final List<Runnable> meanwhile = new ArrayList<>();

    private final StreamTable reading = new StreamTable(streams.dsl) {

        @Override
        public Delta read(String user, Cursor cursor, int mostOps) {
            Delta page = super.read(user, cursor, Math.min(mostOps, 2));
            if (!meanwhile.isEmpty()) {
                meanwhile.remove(0).run();
            }
            return page;
        }
    };
    private final WireForms forms = new WireForms(streams.encoders, Streams.JSON, Clock.systemUTC());
    private final PullController controller =
            new PullController(reading, new PulledEntities(forms, reading), Streams.JSON, Clock.systemUTC());

    @Test
    void what_is_changed_while_everything_is_pulled_comes_once_and_as_it_was_last() {
        List.of("a", "b", "c", "d").forEach(log::logged);
        meanwhile.add(() -> {
            log.removed("a");
            log.removed("b");
            log.restored("b");
        });

        JsonNode pulled = pull("");

        assertThat(ids(pulled, "entries")).containsExactly("c", "d", "b");
        assertThat(pulled.path("syncToken").asString()).isEqualTo("seq_7");
        assertThat(pulled.path("hasMore").asBoolean(true)).isFalse();
    }

    @Test
    void a_stream_that_is_built_anew_while_everything_is_pulled_is_pulled_anew() {
        List.of("a", "b", "c").forEach(log::logged);
        meanwhile.add(() -> {
            streams.dsl.execute("update sync_heads set epoch = 'other'");
            streams.dsl.execute("delete from sync_rows where id = 'a'");
        });

        JsonNode pulled = pull("");

        assertThat(ids(pulled, "entries")).containsExactly("b", "c");
        assertThat(pulled.path("cursor").asString()).isEqualTo("other.3");
    }

    @Test
    void what_follows_a_place_comes_in_pages_with_what_has_gone() {
        List.of("a", "b", "c").forEach(log::logged);
        String begun = pull("{\"since\": null}").path("cursor").asString();
        log.removed("a");
        log.logged("d");
        log.removed("b");

        JsonNode first = pull("{\"since\": \"" + begun + "\"}");
        JsonNode last = pull("{\"since\": \"" + first.path("cursor").asString() + "\"}");
        JsonNode none = pull("{\"since\": \"" + last.path("syncToken").asString() + "\"}");

        assertThat(ids(first, "entries")).containsExactly("a", "d");
        assertThat(first.at("/entries/0/deletedAt").asString()).endsWith("Z");
        assertThat(first.at("/entries/1").has("deletedAt")).isFalse();
        assertThat(first.path("hasMore").asBoolean()).isTrue();
        assertThat(first.path("syncToken").asString()).isEqualTo("seq_5");
        assertThat(ids(last, "entries")).containsExactly("b");
        assertThat(last.path("hasMore").asBoolean(true)).isFalse();
        assertThat(last.has("reset")).isFalse();
        assertThat(ids(none, "entries")).isEmpty();
        assertThat(none.path("syncToken").asString()).isEqualTo("seq_6");
    }

    @Test
    void a_piece_that_has_left_the_repertoire_is_told_as_it_was_with_the_word_that_it_has() {
        log.tell(
                "item",
                new ItemAdded(ITEM, ANNA, PIECE, RepertoireStatus.LEARNING, new ItemNames("Air", "Bach", null)));
        log.tell("item", new ItemRemoved(ITEM, ANNA));

        JsonNode item = pull("{\"since\": 1}").at("/repertoireItems/0");

        assertThat(item.path("id").asString()).isEqualTo(ITEM.value());
        assertThat(item.path("scoreId").asString()).isEqualTo("air-bach");
        assertThat(item.path("score_id").asString()).isEqualTo("air-bach");
        assertThat(item.path("deletedAt").asString()).endsWith("Z");
        assertThat(pull("").path("repertoireItems").isEmpty()).isTrue();
    }

    @Test
    void of_some_types_the_others_are_passed_over() {
        log.logged("a");
        log.logged("b");

        JsonNode passed = pull("{\"since\": \"seq_0\", \"types\": [\"goal\"], \"limit\": 1}");

        assertThat(ids(passed, "entries")).isEmpty();
        assertThat(passed.path("syncToken").asString()).isEqualTo("seq_1");
        assertThat(passed.path("hasMore").asBoolean()).isTrue();
        assertThat(ids(pull("{\"types\": [\"goal\"]}"), "entries")).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "{\"since\": null}",
                "{\"since\": \"\", \"limit\": \"all\"}",
                "{\"since\": \"1970-01-01T00:00:00.000Z\"}",
                "{\"since\": \"2026-05-01T18:30:00+02:00\"}",
                "{\"since\": \"2026-05-01\"}",
                "{\"since\": 1777660200000}",
                "{\"since\": \"1777660200000\"}",
                "{\"since\": 1777660200000.5, \"types\": 7}"
            })
    void without_a_place_or_with_a_time_everything_comes(String body) {
        log.logged("a");
        log.removed("a");
        log.logged("b");

        JsonNode pulled = pull(body);

        assertThat(ids(pulled, "entries")).containsExactly("b");
        assertThat(pulled.has("reset")).isFalse();
        assertThat(pulled.has("repertoireItems")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"seq_3\"", "\"other.1\"", "\"sync_1777660200000_ab\"", "\"seq_999999999999999999\""})
    void a_place_that_is_none_of_this_stream_is_answered_by_everything_and_says_so(String since) {
        log.logged("a");
        log.logged("b");

        JsonNode pulled = pull("{\"since\": " + since + ", \"types\": [\"goal\"]}");

        assertThat(pulled.path("reset").asBoolean()).isTrue();
        assertThat(ids(pulled, "entries")).containsExactly("a", "b");
        assertThat(pulled.path("hasMore").asBoolean(true)).isFalse();
    }

    @Test
    void a_number_of_before_the_floor_is_answered_by_everything() {
        List.of("a", "b", "c").forEach(log::logged);
        log.removed("a");
        log.logged("d");
        new TombstoneTable(streams.dsl).raise(USER, 4);

        assertThat(pull("{\"since\": 2}").path("reset").asBoolean()).isTrue();
        assertThat(pull("{\"since\": 4}").has("reset")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "7",
                "{\"since\": \"yesterday\"}",
                "{\"since\": -1}",
                "{\"since\": 1.5}",
                "{\"since\": true}",
                "{\"since\": {}}",
                "{\"since\": 0, \"limit\": 0}",
                "{\"since\": 0, \"limit\": \"many\"}",
                "{\"since\": 0, \"types\": \"goal\"}",
                "{\"since\": 0, \"types\": [\"opus\"]}"
            })
    void what_can_not_be_meant_is_refused_with_what_to_do(String body) {
        assertThatThrownBy(() -> pull(body))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID))
                .hasMessageMatching("(Give as|Send a) .*\\.");
    }

    private JsonNode pull(String body) {
        return Streams.JSON.valueToTree(controller.pull(() -> USER, body).getBody());
    }

    private static List<String> ids(JsonNode pulled, String list) {
        return pulled.path(list)
                .valueStream()
                .map(entity -> entity.path("id").asString())
                .toList();
    }
}
