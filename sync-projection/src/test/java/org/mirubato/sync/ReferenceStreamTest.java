package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirubato.sync.ReferenceStream.Start;
import tools.jackson.databind.JsonNode;

class ReferenceStreamTest {

    private static final String ME = "me";

    private final Streams streams = new Streams();
    private final Hands clock = new Hands();
    private final ReferenceFrames frames = new ReferenceFrames(Streams.JSON, clock);
    private final Map<String, Op> rows = new TreeMap<>();
    private String epoch = "e";
    private long head;
    private ReferenceStream stream = opened(new Start(Cursor.START, null));

    @Test
    void a_welcome_comes_first_and_then_what_others_change() {
        change("a", null);
        stream.wake();

        assertThat(types()).containsExactly("WELCOME", "ENTRY_CREATED");
    }

    @Test
    void its_own_change_is_answered_behind_what_others_have_changed_before_and_not_told() {
        change("a", null);
        change("b", mine(1));
        stream.answer(told -> frames.applied(Streams.JSON.createObjectNode(), told));

        List<JsonNode> told = told();

        assertThat(told)
                .extracting(ReferenceStreamTest::type)
                .containsExactly("WELCOME", "ENTRY_CREATED", "SYNC_RESPONSE");
        assertThat(told.get(2).path("lastSeq").asLong()).isEqualTo(2);
    }

    @Test
    void its_own_change_is_told_again_where_it_may_have_crossed_that_of_another() {
        change("a", null);
        stream.wake();
        told();

        change("a", mine(1));
        stream.wake();
        List<JsonNode> crossing = told();
        clock.pass(Duration.ofSeconds(11));
        change("a", mine(2));
        stream.wake();

        assertThat(crossing)
                .singleElement()
                .satisfies(frame -> assertThat(type(frame)).isEqualTo("ENTRY_UPDATED"));
        assertThat(told()).isEmpty();
    }

    @Test
    void its_own_change_is_told_again_where_it_hides_one_that_was_never_told() {
        change("a", null);
        change("a", mine(1));
        stream.wake();

        assertThat(types()).containsExactly("WELCOME", "ENTRY_UPDATED");
    }

    @Test
    void its_own_change_is_told_again_also_after_one_of_another_that_had_hidden_one() {
        change("a", null);
        change("a", null);
        stream.wake();
        told();

        change("a", mine(1));
        stream.wake();

        assertThat(types()).containsExactly("ENTRY_UPDATED");
    }

    @Test
    void everything_is_told_in_chunks_and_the_end_of_it_is() {
        for (int i = 0; i < 5; i++) {
            change("e" + i, mine(i));
        }
        stream.ask(Cursor.START);

        List<JsonNode> told = told();

        assertThat(told)
                .extracting(ReferenceStreamTest::type)
                .containsExactly("WELCOME", "BULK_SYNC", "BULK_SYNC", "BULK_SYNC", "SYNC_RESPONSE");
        assertThat(told.get(1).path("entries").size()).isEqualTo(2);
        assertThat(told).extracting(frame -> frame.path("lastSeq").asLong(0)).containsExactly(0L, 2L, 4L, 5L, 5L);
        assertThat(told.get(4).path("message").asString()).isEqualTo("Sync complete");
    }

    @Test
    void each_request_is_answered_also_when_two_come_at_once() {
        change("a", null);
        stream.ask(Cursor.START);
        stream.ask(new Cursor("e", 1));

        List<JsonNode> told = told();

        assertThat(told)
                .extracting(ReferenceStreamTest::type)
                .containsExactly("WELCOME", "BULK_SYNC", "SYNC_RESPONSE", "SYNC_RESPONSE");
        assertThat(told.get(3).path("message").asString()).isEqualTo("No new data to sync");
    }

    @Test
    void who_does_not_ask_is_told_what_was_missed_and_who_asks_is_told_that_alone() {
        change("a", null);
        change("b", null);
        Start start = new Start(new Cursor("e", 2), new Cursor("e", 1));

        stream = opened(start);
        Cursor before = stream.place();
        stream.tellMissed();
        List<String> unasked = types();
        stream = opened(start);
        stream.ask(new Cursor("e", 2));
        stream.tellMissed();

        assertThat(before.seq()).isEqualTo(1);
        assertThat(unasked).containsExactly("WELCOME", "ENTRY_CREATED");
        assertThat(types()).containsExactly("WELCOME", "SYNC_RESPONSE");
        assertThat(stream.place().seq()).isEqualTo(2);
    }

    @Test
    void a_stream_that_was_built_anew_is_told_from_its_beginning() {
        change("a", null);
        stream.wake();
        told();

        epoch = "f";
        stream.wake();

        assertThat(types()).containsExactly("BULK_SYNC", "SYNC_RESPONSE");
    }

    @Test
    void who_is_leaving_is_told_nothing_new() {
        told();
        change("a", null);
        stream.wake();

        assertThat(stream.next(true)).isNull();
    }

    private ReferenceStream opened(Start start) {
        WireForms forms = new WireForms(streams.encoders, Streams.JSON, Clock.systemUTC());
        return new ReferenceStream(
                "user_anna",
                ME,
                start,
                this::read,
                new ReferenceNews(new ReferenceEntities(streams.reading, forms, frames)),
                frames);
    }

    private static String mine(long number) {
        return new ReferenceMid(ME, number, false).toString();
    }

    private void change(String id, @Nullable String mid) {
        head++;
        Op before = rows.get(id);
        long version = before == null ? 0 : before.version() + 1;
        rows.put(id, new Op(head, "logbook_entry", id, version, null, "{\"id\":\"" + id + "\"}", null, null, mid));
    }

    /** Pages of two. */
    private Delta read(String user, Cursor cursor, int mostOps) {
        boolean known = cursor.seq() == 0 || (cursor.epoch().equals(epoch) && cursor.seq() <= head);
        long from = known ? cursor.seq() : 0;
        List<Op> all = new ArrayList<>(rows.values());
        all.removeIf(op -> op.seq() <= from);
        all.sort(Comparator.comparingLong(Op::seq));
        boolean more = all.size() > 2;
        List<Op> page = more ? all.subList(0, 2) : all;
        return new Delta(
                epoch, from, more ? page.get(1).seq() : head, head, page, more, known ? Reset.NONE : Reset.UNKNOWN);
    }

    private List<JsonNode> told() {
        List<JsonNode> told = new ArrayList<>();
        for (String text = stream.next(false); text != null; text = stream.next(false)) {
            told.add(Streams.JSON.readTree(text));
        }
        return told;
    }

    private List<String> types() {
        return told().stream().map(ReferenceStreamTest::type).toList();
    }

    private static String type(JsonNode frame) {
        return frame.path("type").asString();
    }
}
