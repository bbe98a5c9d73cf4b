package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.MediaType;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.domain.score.ScoreEvent;
import org.mirubato.domain.score.ScoreEvent.ReadingCorrected;
import org.mirubato.domain.score.ScoreEvent.ScoreDeleted;
import org.mirubato.domain.score.ScoreEvent.ScoreInspected;
import org.mirubato.domain.score.ScoreEvent.ScoreRead;
import org.mirubato.domain.score.ScoreEvent.ScoreUploaded;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.domain.testing.Histories.Recorded;

class SyncProjectionTest {

    private static final String ANNA = "user_anna";
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private Streams streams;
    private long position;

    @BeforeEach
    void start() {
        streams = new Streams();
    }

    @Test
    void each_change_gets_the_next_number_also_when_a_batch_combines_them() {
        tell(uploaded("a"), uploaded("b"), inspected("a"));

        Delta delta = streams.reading.read(ANNA, Cursor.START);

        assertThat(delta.head()).isEqualTo(3);
        assertThat(delta.to()).isEqualTo(3);
        assertThat(delta.ops()).extracting(Op::id).containsExactly("b", "a");
        assertThat(delta.ops()).extracting(Op::seq).containsExactly(2L, 3L);
    }

    @Test
    void a_deleted_entity_goes_out_as_deleted_and_without_its_body() {
        tell(uploaded("a"));
        tell(new ScoreDeleted(new ScoreId("a"), new UserId(ANNA)));

        Delta delta = streams.reading.read(ANNA, Cursor.START);

        assertThat(delta.ops()).singleElement().satisfies(op -> {
            assertThat(op.deleted()).isTrue();
            assertThat(op.body()).isNull();
        });
    }

    @Test
    void what_cannot_be_encoded_is_unreadable_with_its_reason_and_the_stream_goes_on() {
        tell(uploaded("a"), corrected("a", ReadField.KEY_SIGNATURE, "no number"), uploaded("b"));

        Delta broken = streams.reading.read(ANNA, Cursor.START);
        tell(corrected("a", ReadField.KEY_SIGNATURE, "2"));
        Delta mended = streams.reading.read(ANNA, broken.end());

        assertThat(broken.ops().get(0).unreadable()).contains("no number");
        assertThat(broken.ops().get(0).body()).isNull();
        assertThat(broken.ops().get(1).id()).isEqualTo("b");
        assertThat(mended.ops()).singleElement().satisfies(op -> {
            assertThat(op.unreadable()).isNull();
            assertThat(op.body()).contains("\"key_fifths\": 2");
        });
    }

    @Test
    void a_text_with_a_nul_character_does_not_stop_the_stream() {
        tell(new ScoreRead(
                new ScoreId("b"),
                new UserId(ANNA),
                1,
                new Reading("t", List.of(new ReadValue(ReadField.TITLE, "A\0B", 1, "text", null)))));
        tell(uploaded("a"), corrected("a", ReadField.TITLE, "A\0B"));

        Delta delta = streams.reading.read(ANNA, Cursor.START);

        assertThat(delta.ops()).last().satisfies(op -> assertThat(op.body()).contains("A\ufffdB"));
    }

    @Test
    void a_cursor_of_another_stream_or_from_the_future_or_of_no_sense_begins_anew() {
        tell(uploaded("a"));
        String epoch = streams.reading.read(ANNA, Cursor.START).epoch();

        for (String shown : List.of("other.1", epoch + ".2", "nonsense", epoch + ".99999999999999999999")) {
            Delta delta = streams.reading.read(ANNA, Cursor.shown(shown));

            assertThat(delta.reset()).as(shown).isTrue();
            assertThat(delta.from()).isZero();
            assertThat(delta.ops()).hasSize(1);
        }
        assertThat(streams.reading.read(ANNA, Cursor.shown(epoch + ".1")).news())
                .isFalse();
    }

    @Test
    void a_change_that_comes_while_a_device_begins_anew_is_not_told_beyond_where_its_delta_ends() {
        tell(uploaded("a"));
        AtomicInteger questions = new AtomicInteger();
        StreamTable racing = new StreamTable(streams.dsl
                .configuration()
                .deriveAppending(ExecuteListener.onEnd(asked -> {
                    if (questions.getAndIncrement() == 0) {
                        tell(uploaded("b"));
                    }
                }))
                .dsl());

        Delta delta = racing.read(ANNA, Cursor.UNKNOWN);

        assertThat(delta.reset()).isTrue();
        assertThat(delta.ops()).extracting(Op::seq).containsExactly(1L, 2L);
        assertThat(delta.to()).isEqualTo(2);
        assertThat(delta.head()).isEqualTo(2);
    }

    @Test
    void a_device_that_has_nothing_is_never_reset() {
        Delta nothing = streams.reading.read(ANNA, Cursor.START);
        tell(uploaded("a"));
        Delta first = streams.reading.read(ANNA, nothing.end());

        assertThat(nothing.reset()).isFalse();
        assertThat(first.reset()).isFalse();
        assertThat(first.ops()).hasSize(1);
    }

    @Test
    void a_batch_rings_the_bells_of_other_nodes_once_for_each_of_its_users() {
        tell(uploaded("a"), uploaded("b"));

        assertThat(streams.rung).containsExactly(ANNA);
    }

    @Test
    void a_rebuilt_stream_has_another_epoch() {
        tell(uploaded("a"));
        Cursor before = streams.reading.read(ANNA, Cursor.START).end();

        StreamDatabase.empty();
        streams.feed.batch(List.of(new Recorded(uploaded("a"), AT, 0, 1)));

        assertThat(streams.reading.read(ANNA, before).reset()).isTrue();
    }

    @Test
    void who_waits_for_a_user_is_woken_once_per_batch_and_nobody_else() {
        AtomicInteger anna = new AtomicInteger();
        AtomicInteger ben = new AtomicInteger();
        streams.hub.enter(new Bell(ANNA, anna));
        streams.hub.enter(new Bell("user_ben", ben));

        tell(uploaded("a"), uploaded("b"), inspected("a"));

        assertThat(anna).hasValue(1);
        assertThat(ben).hasValue(0);
    }

    @Test
    void what_is_told_again_is_numbered_and_wakes_nobody() {
        AtomicInteger anna = new AtomicInteger();
        streams.hub.enter(new Bell(ANNA, anna));

        streams.feed.again(recorded(uploaded("a"), uploaded("b")));

        assertThat(anna).hasValue(0);
        assertThat(streams.reading.read(ANNA, Cursor.START).head()).isEqualTo(2);
    }

    @Test
    void who_follows_a_stream_that_has_been_rebuilt_meanwhile_is_woken_although_the_number_is_the_same() {
        AtomicInteger anna = new AtomicInteger();
        tell(uploaded("a"));
        Cursor before = streams.reading.read(ANNA, Cursor.START).end();
        streams.hub.enter(new Bell(ANNA, anna, before));
        streams.hub.ringBehind(streams.writing.ends(Set.of(ANNA)));
        int whenNothingIsNew = anna.get();

        StreamDatabase.empty();
        streams.feed.again(List.of(new Recorded(uploaded("a"), AT, 0, 1)));
        streams.hub.ringBehind(streams.writing.ends(Set.of(ANNA)));

        assertThat(whenNothingIsNew).isZero();
        assertThat(anna).hasValue(1);
    }

    @Test
    void who_waits_gets_from_memory_what_the_table_would_give() {
        tell(uploaded("a"), uploaded("b"));
        Cursor before = streams.reading.read(ANNA, Cursor.START).end();
        FreshDeltas deltas = new FreshDeltas(streams.hub, streams.reading);
        streams.hub.enter(new Bell(ANNA, new AtomicInteger(), before));

        tell(
                inspected("a"),
                corrected("b", ReadField.TITLE, "B"),
                new ScoreDeleted(new ScoreId("a"), new UserId(ANNA)));

        Delta stored = streams.reading.read(ANNA, before);
        assertThat(streams.hub.fresh(ANNA)).isNotNull();
        assertThat(comparable(deltas.read(ANNA, before, 10))).isEqualTo(comparable(stored));
        assertThat(stored.ops()).hasSize(2);
        assertThat(deltas.read(ANNA, Cursor.START, 10).ops()).hasSize(2);
        assertThat(deltas.read(ANNA, before, 1).more()).isTrue();
    }

    @Test
    void what_another_node_has_written_since_is_not_hidden_by_what_was_written_here() {
        tell(uploaded("a"));
        Cursor before = streams.reading.read(ANNA, Cursor.START).end();
        FreshDeltas deltas = new FreshDeltas(streams.hub, streams.reading);
        streams.hub.enter(new Bell(ANNA, new AtomicInteger(), before));
        tell(uploaded("b"));

        streams.elsewhere().batch(recorded(uploaded("c")));
        streams.hub.ring(ANNA);

        assertThat(deltas.read(ANNA, before, 10).ops()).extracting(Op::id).containsExactly("b", "c");
    }

    @Test
    void what_only_begins_costs_one_statement_and_what_goes_on_two() {
        streams.feed.batch(List.of(new Recorded(uploaded("a"), AT, 0, 1), new Recorded(inspected("a"), AT, 1, 2)));
        int begun = streams.statements.getAndSet(0);
        streams.feed.batch(List.of(new Recorded(inspected("a"), AT, 2, 3)));

        assertThat(begun).isEqualTo(1);
        assertThat(streams.statements).hasValue(2);
    }

    @Test
    void what_begins_once_more_as_after_a_rebuild_is_not_numbered_twice_and_what_is_new_with_it_is() {
        List<Recorded> first = List.of(new Recorded(uploaded("a"), AT, 0, 1), new Recorded(inspected("a"), AT, 1, 2));
        streams.feed.batch(first);

        streams.feed.batch(first);
        streams.feed.batch(List.of(
                first.get(0),
                first.get(1),
                new Recorded(uploaded("b"), AT, 0, 3),
                new Recorded(uploaded("c"), AT, 0, 4)));

        Delta delta = streams.reading.read(ANNA, Cursor.START);
        assertThat(delta.ops()).extracting(Op::id).containsExactly("a", "b", "c");
        assertThat(delta.ops()).extracting(Op::seq).containsExactly(2L, 3L, 4L);
        assertThat(delta.ops().get(0).version()).isEqualTo(1);
    }

    @Test
    void whose_account_is_erased_has_no_stream_though_the_batch_brings_more_and_others_keep_theirs() {
        tell(uploaded("a"));
        ScoreUploaded other = new ScoreUploaded(
                new ScoreId("b"), new UserId("user_ben"), new ContentHash("b".repeat(64)), MediaType.PDF, "b.pdf", 10);

        streams.feed.batch(List.of(
                new Recorded(inspected("a"), AT, 1, 2),
                new Recorded(new AccountErased(new UserId(ANNA)), AT, 9, 3),
                new Recorded(other, AT, 0, 4)));

        assertThat(streams.reading.end(ANNA)).isEqualTo(Cursor.START);
        assertThat(streams.reading.read(ANNA, Cursor.START).ops()).isEmpty();
        assertThat(streams.reading.read("user_ben", Cursor.START).ops()).hasSize(1);
    }

    /** The database writes the same JSON in another way. */
    private static List<Object> comparable(Delta delta) {
        List<Object> parts =
                new ArrayList<>(List.of(delta.epoch(), delta.from(), delta.to(), delta.head(), delta.more()));
        delta.ops().forEach(op -> {
            parts.add(new Op(
                    op.seq(), op.kind(), op.id(), op.version(), op.deleted(), null, null, op.device(), op.mid()));
            parts.add(op.body() == null ? "gone" : Streams.JSON.readTree(op.body()));
        });
        return parts;
    }

    private void tell(ScoreEvent... events) {
        streams.feed.batch(recorded(events));
    }

    private List<Recorded> recorded(ScoreEvent... events) {
        return List.of(events).stream()
                .map(event -> new Recorded(event, AT, position, ++position))
                .toList();
    }

    private static ScoreUploaded uploaded(String id) {
        return new ScoreUploaded(
                new ScoreId(id), new UserId(ANNA), new ContentHash(id.repeat(64)), MediaType.PDF, id + ".pdf", 10);
    }

    private static ScoreInspected inspected(String id) {
        return new ScoreInspected(new ScoreId(id), new UserId(ANNA), 1, 2);
    }

    private static ReadingCorrected corrected(String id, ReadField field, String value) {
        return new ReadingCorrected(new ScoreId(id), new UserId(ANNA), field, value);
    }

    private record Bell(String user, AtomicInteger rings, Cursor cursor) implements Listener {

        Bell(String user, AtomicInteger rings) {
            this(user, rings, Cursor.START);
        }

        @Override
        public void wake() {
            rings.incrementAndGet();
        }

        @Override
        public void tick() {}

        @Override
        public void close() {}
    }
}
