package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SyncTableTest {

    private static final String ANNA = "user_anna";

    private final Streams streams = new Streams();

    @BeforeEach
    void begin() {
        streams.dsl.execute("create table if not exists place (at bigint)");
        streams.dsl.execute("truncate place");
        streams.dsl.execute("insert into place values (0)");
    }

    @Test
    void what_a_batch_has_to_know_is_looked_up_by_the_index_although_planned_while_the_streams_are_empty() {
        DSLContext dsl = StreamDatabase.empty();
        String[] one = {"one"};

        String plan = dsl.resultQuery("explain " + SyncTable.KNOWN, val(one), val(one), val(one)).fetch().stream()
                .map(line -> line.get(0, String.class))
                .collect(Collectors.joining("\n"));

        assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan");
    }

    @Test
    void the_place_in_the_log_moves_on_with_what_is_stored() {
        Optional<Map<String, Cursor>> ends = streams.writing.store(begins("a", 7), new Place(0, 7));

        assertThat(ends)
                .get()
                .satisfies(users -> assertThat(users.get(ANNA).seq()).isEqualTo(1));
        assertThat(place()).isEqualTo(7);
    }

    @Test
    void nothing_is_stored_when_the_place_has_moved_meanwhile() {
        Optional<Map<String, Cursor>> ends = streams.writing.store(begins("a", 7), new Place(5, 7));

        assertThat(ends).isEmpty();
        assertThat(place()).isZero();
        assertThat(streams.reading.read(ANNA, Cursor.START).ops()).isEmpty();
    }

    @Test
    void neither_the_place_nor_any_stream_moves_when_one_stream_has_a_change_already() {
        assertThat(streams.writing.store(begins("a", 7), null)).isPresent();
        StreamChanges two = new StreamChanges(
                List.of(new Advance(ANNA, 1, 7, 7), new Advance("user_ben", 1, 8, 8)), List.of(), List.of());

        Optional<Map<String, Cursor>> ends = streams.writing.store(two, new Place(0, 8));

        assertThat(ends).isEmpty();
        assertThat(place()).isZero();
        assertThat(streams.reading.end("user_ben")).isEqualTo(Cursor.START);
    }

    @Test
    void an_erasure_moves_the_place_on_or_is_not_done() {
        assertThat(streams.writing.store(begins("a", 7), null)).isPresent();
        StreamChanges erasure = new StreamChanges(List.of(), List.of(), List.of(ANNA));

        Optional<Map<String, Cursor>> late = streams.writing.store(erasure, new Place(5, 8));
        boolean thereBefore = streams.reading.end(ANNA).seq() == 1;
        Optional<Map<String, Cursor>> done = streams.writing.store(erasure, new Place(0, 8));

        assertThat(late).isEmpty();
        assertThat(thereBefore).isTrue();
        assertThat(done).hasValue(Map.of());
        assertThat(place()).isEqualTo(8);
        assertThat(streams.reading.end(ANNA)).isEqualTo(Cursor.START);
    }

    private static StreamChanges begins(String id, long position) {
        SyncRow row =
                new SyncRow(new EntityKey(ANNA, "score", id), 0, 0, false, "{}", "{}", null, null, null, position);
        return new StreamChanges(List.of(new Advance(ANNA, 1, position, position)), List.of(row), List.of());
    }

    private long place() {
        return streams.dsl.fetchSingle("select at from place").get(0, Long.class);
    }

    /** A place in a table of this test's. */
    private record Place(long before, long after) implements PlaceInLog {

        @Override
        public String update(String condition) {
            return "update place set at = ? where at = ? and " + condition + " returning at";
        }

        @Override
        public List<Object> parameters() {
            return List.of(after, before);
        }

        @Override
        public void moved() {}
    }
}
