package org.mirubato.sync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirubato.sync.client.Given.change;
import static org.mirubato.sync.client.Given.delta;
import static org.mirubato.sync.client.Given.entry;
import static org.mirubato.sync.client.Given.gone;
import static org.mirubato.sync.client.Given.ids;
import static org.mirubato.sync.client.Given.reset;
import static org.mirubato.sync.client.Given.result;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReplicaTest {

    private final Replica replica = new Replica("phone", new MemoryStore());

    @Test
    void a_delta_that_comes_again_changes_nothing() {
        replica.take(delta(0, 2, entry(1, "a"), entry(2, "b")));

        assertThat(replica.take(delta(0, 2, entry(1, "a"), entry(2, "b")))).isEmpty();
        assertThat(replica.place().seq()).isEqualTo(2);
    }

    @Test
    void of_a_delta_that_begins_earlier_only_what_is_new_is_taken() {
        replica.take(delta(0, 2, entry(1, "a"), entry(2, "b")));

        Delta news = replica.take(delta(1, 4, entry(2, "b"), gone(3, "a"), entry(4, "c")))
                .orElseThrow();

        assertThat(news.from()).isEqualTo(2);
        assertThat(news.ops()).extracting(Op::seq).containsExactly(3L, 4L);
        assertThat(ids(replica)).containsExactly("b", "c");
    }

    @Test
    void a_delta_before_which_something_is_missing_is_refused_and_leaves_all_as_it_was() {
        replica.take(delta(0, 1, entry(1, "a")));

        assertThatThrownBy(() -> replica.take(delta(2, 3, entry(3, "c")))).isInstanceOf(SyncFailure.class);
        assertThat(ids(replica)).containsExactly("a");
        assertThat(replica.place().seq()).isEqualTo(1);
    }

    @Test
    void a_delta_of_another_stream_is_refused_unless_it_begins_anew() {
        replica.take(delta(0, 1, entry(1, "a")));
        Delta other = new Delta("two", 1, 2, List.of(entry(2, "b")), false, false);

        assertThatThrownBy(() -> replica.take(other)).isInstanceOf(SyncFailure.class);
    }

    @Test
    void a_reset_drops_what_does_not_come_again_once_all_has_come_and_keeps_what_was_not_sent() {
        replica.take(delta(0, 2, entry(1, "a"), entry(2, "b")));
        replica.change(change("b"));

        replica.take(reset("two", 1, true, entry(1, "b")));
        List<String> meanwhile = ids(replica);
        replica.take(new Delta("two", 1, 2, List.of(entry(2, "c")), false, false));

        assertThat(meanwhile).containsExactly("a", "b");
        assertThat(ids(replica)).containsExactly("b", "c");
        assertThat(replica.waiting()).isEqualTo(1);
    }

    @Test
    void a_change_counts_on_the_version_that_is_here() {
        replica.take(delta(0, 3, entry(3, "a")));

        replica.change(change("a"));
        replica.change(change("new"));

        JsonNode mutations = replica.batch().orElseThrow().path("mutations");
        assertThat(mutations.get(0).path("base").asLong()).isEqualTo(3);
        assertThat(mutations.get(1).has("base")).isFalse();
        assertThat(mutations).extracting(each -> each.path("mid").asLong()).containsExactly(1L, 2L);
    }

    @Test
    void a_batch_is_the_same_until_it_is_answered_and_never_more_than_the_server_takes() {
        for (int i = 0; i < Replica.MOST + 50; i++) {
            replica.change(change("e" + i));
        }

        JsonNode first = replica.batch().orElseThrow();
        JsonNode again = replica.batch().orElseThrow();
        replica.answered(List.of(result(1, Result.Status.APPLIED), result(2, Result.Status.REJECTED)));

        assertThat(first).isEqualTo(again);
        assertThat(first.path("mutations").size()).isEqualTo(Replica.MOST);
        assertThat(replica.batch()
                        .orElseThrow()
                        .path("mutations")
                        .get(0)
                        .path("mid")
                        .asLong())
                .isEqualTo(3);
        assertThat(replica.waiting()).isEqualTo(Replica.MOST + 48);
    }

    @Test
    void an_answer_that_comes_again_is_no_news() {
        replica.change(change("a"));
        replica.answered(List.of(result(1, Result.Status.APPLIED)));

        assertThat(replica.answered(List.of(result(1, Result.Status.DUPLICATE))))
                .isEmpty();
        assertThat(replica.batch()).isEmpty();
    }

    @Test
    void what_was_overwritten_is_told_once_also_when_the_answer_that_said_so_was_lost() {
        replica.change(change("a"));
        Result repeated = Frames.results(Given.JSON.readTree("""
                        {"results": [{"mid": 1, "status": "duplicate", "kind": "logbook_entry", "id": "a", "version": 4,
                          "conflicts": [{"field": "mood", "yours": "proud", "theirs": "calm"}]}]}""")).get(0);

        List<Result> first = replica.answered(List.of(repeated));

        assertThat(first)
                .singleElement()
                .extracting(Result::conflicts)
                .isEqualTo(List.of(new Result.Conflict("mood", "\"proud\"", "\"calm\"")));
        assertThat(replica.answered(List.of(repeated))).isEmpty();
    }

    @Test
    void large_changes_go_in_several_batches() {
        for (int i = 0; i < 3; i++) {
            replica.change(change("e" + i).set("notes", "x".repeat(Replica.MOST_CHARACTERS * 2 / 3)));
        }

        assertThat(replica.batch().orElseThrow().path("mutations").size()).isEqualTo(1);
    }
}
