package org.mirubato.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirubato.domain.sync.Changes.BESIDE;
import static org.mirubato.domain.sync.Changes.add;
import static org.mirubato.domain.sync.Changes.inc;
import static org.mirubato.domain.sync.Changes.remove;
import static org.mirubato.domain.sync.Changes.set;
import static org.mirubato.domain.sync.Changes.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.sync.Changes.Server;
import org.mirubato.domain.sync.Merged.Clash;
import org.mirubato.domain.sync.Mutation.Op;
import org.mirubato.domain.sync.Mutation.TextEdit;

class MergeTest {

    private static final String PHONE = "phone";
    private static final String TABLET = "tablet";

    private final Server server = new Server(
            BESIDE,
            Map.of(
                    "id",
                    "t1",
                    "planId",
                    "p1",
                    "mood",
                    "neutral",
                    "minutes",
                    30,
                    "tags",
                    List.of("old"),
                    "notes",
                    "slow",
                    "metadata",
                    Map.of("place", "home", "room", 1),
                    "version",
                    0));

    @Test
    void a_field_that_nobody_else_has_touched_is_set() {
        server.take(TABLET, set(1, 0L, Map.of("mood", "proud")));

        Merged merged = server.take(PHONE, set(1, 0L, Map.of("minutes", 45)));

        assertThat(merged).isEqualTo(new Merged(Map.of("minutes", 45), List.of(), false));
        assertThat(server.now()).containsEntry("mood", "proud").containsEntry("minutes", 45);
    }

    @Test
    void of_two_values_the_last_to_arrive_counts_and_the_other_is_told() {
        server.take(TABLET, set(1, 0L, Map.of("mood", "proud")));

        Merged merged = server.take(PHONE, set(1, 0L, Map.of("mood", "excited")));

        assertThat(merged.changes()).isEqualTo(Map.of("mood", "excited"));
        assertThat(merged.clashes()).containsExactly(new Clash("mood", "excited", "proud"));
    }

    @Test
    void the_same_value_from_both_is_no_conflict_and_no_change() {
        server.take(TABLET, set(1, 0L, Map.of("minutes", 45)));

        Merged merged = server.take(PHONE, set(1, 0L, Map.of("minutes", 45.0)));

        assertThat(merged.changes()).isEmpty();
        assertThat(merged.clashes()).isEmpty();
    }

    @Test
    void a_field_that_is_sent_as_it_was_seen_overwrites_nothing() {
        server.take(TABLET, set(1, 0L, Map.of("mood", "proud")));

        Merged merged = server.take(PHONE, set(1, 0L, Map.of("mood", "neutral", "minutes", 31)));

        assertThat(merged.changes()).isEqualTo(Map.of("minutes", 31));
        assertThat(merged.clashes()).isEmpty();
    }

    @Test
    void what_a_device_has_changed_itself_since_its_base_is_no_conflict() {
        server.take(PHONE, set(1, 0L, Map.of("mood", "proud")));

        Merged merged = server.take(PHONE, set(2, 0L, Map.of("mood", "excited")));

        assertThat(merged.changes()).isEqualTo(Map.of("mood", "excited"));
        assertThat(merged.clashes()).isEmpty();
        assertThat(merged.mixed()).isFalse();
    }

    @Test
    void a_conflict_is_told_once_and_not_again_for_the_next_change_of_the_same_device() {
        server.take(TABLET, set(1, 0L, Map.of("mood", "frustrated")));
        server.take(PHONE, set(1, 0L, Map.of("mood", "proud")));

        Merged merged = server.take(PHONE, set(2, 0L, Map.of("mood", "excited")));

        assertThat(merged.clashes()).isEmpty();
    }

    @Test
    void an_older_change_of_the_same_device_that_comes_late_does_not_undo_the_newer_one() {
        server.take(PHONE, set(7, 0L, Map.of("mood", "proud")));

        Merged merged = server.take(PHONE, set(6, 0L, Map.of("mood", "frustrated", "type", "lesson")));

        assertThat(merged.changes()).isEqualTo(Map.of("type", "lesson"));
        assertThat(server.take(PHONE, text(5, 0, "slow", "late")).changes()).isEqualTo(Map.of("notes", "late"));
    }

    @Test
    void of_texts_and_sets_that_a_device_sends_out_of_their_order_nothing_is_lost() {
        server.take(PHONE, text(7, 0, "slow", "slow, newer"));
        server.take(PHONE, set(8, 0L, Map.of("tags", List.of("old", "newer"))));

        server.take(PHONE, text(5, 0, "slow", "slow, older"));
        server.take(PHONE, set(6, 0L, Map.of("tags", List.of("old", "older"))));

        assertThat(server.now().get("notes")).isEqualTo("slow|slow, newer|slow, older");
        assertThat(server.now().get("tags")).isEqualTo(List.of("old", "newer", "older"));
    }

    @Test
    void without_a_base_every_field_is_taken_for_touched() {
        Merged merged = server.take(PHONE, set(1, null, Map.of("mood", "proud", "tags", List.of("new"))));

        assertThat(merged.clashes()).containsExactly(new Clash("mood", "proud", "neutral"));
        assertThat(merged.changes().get("tags")).isEqualTo(List.of("old", "new"));
    }

    @Test
    void members_that_are_added_and_removed_are_so_whatever_others_do() {
        server.take(TABLET, add(1, 0, "tags", "a"));

        Merged added = server.take(PHONE, add(1, 0, "tags", "b"));
        Merged removed = server.take(PHONE, remove(2, 0, "tags", "old"));

        assertThat(added.mixed()).isTrue();
        assertThat(removed.clashes()).isEmpty();
        assertThat(server.now().get("tags")).isEqualTo(List.of("a", "b"));
    }

    @Test
    void adding_what_is_there_changes_nothing() {
        assertThat(server.take(PHONE, add(1, 0, "tags", "old"))).isEqualTo(new Merged(Map.of(), List.of(), false));
    }

    @Test
    void a_list_that_is_sent_in_whole_adds_and_removes_what_it_differs_in_from_what_was_seen() {
        server.take(TABLET, add(1, 0, "tags", "a"));

        server.take(PHONE, set(1, 0L, Map.of("tags", List.of("b"))));

        assertThat(server.now().get("tags")).isEqualTo(List.of("a", "b"));
    }

    @Test
    void what_is_added_to_a_number_counts_from_both() {
        server.take(TABLET, inc(1, 0, "minutes", 5));

        Merged merged = server.take(PHONE, inc(1, 0, "minutes", -2.5));

        assertThat(merged.mixed()).isTrue();
        assertThat(merged.clashes()).isEmpty();
        assertThat(server.now().get("minutes").toString()).isEqualTo("32.5");
    }

    @Test
    void a_number_that_is_not_there_counts_from_nothing() {
        Server empty = new Server(BESIDE, Map.of("mood", "proud"));

        empty.take(PHONE, inc(1, 0, "minutes", 5));

        assertThat(empty.now().get("minutes").toString()).isEqualTo("5");
    }

    @Test
    void texts_are_merged_with_what_both_were_made_of() {
        server.take(TABLET, set(1, 0L, Map.of("notes", "slow, twice")));

        Merged merged = server.take(PHONE, text(1, 0, null, "very slow"));

        assertThat(merged.mixed()).isTrue();
        assertThat(server.now().get("notes")).isEqualTo("slow|slow, twice|very slow");
    }

    @Test
    void a_text_says_itself_what_it_was_made_of() {
        server.take(TABLET, set(1, 0L, Map.of("notes", "by tablet")));

        server.take(PHONE, text(1, 0, "on the phone", "on the phone!"));

        assertThat(server.now().get("notes")).isEqualTo("on the phone|by tablet|on the phone!");
        assertThat(server.take(PHONE, text(2, 0, "same", "same")).changes()).isEmpty();
    }

    @Test
    void a_text_that_nobody_else_has_touched_is_set() {
        assertThat(server.take(PHONE, text(1, 0, "slow", "fast")).changes()).isEqualTo(Map.of("notes", "fast"));
        assertThat(server.take(PHONE, text(2, 0, null, "faster")).mixed()).isFalse();
    }

    @Test
    void what_others_wrote_stays_with_two_changes_in_a_row_that_know_nothing_of_it() {
        server.take(TABLET, set(1, 0L, Map.of("notes", "by tablet")));
        server.take(PHONE, text(1, 0, null, "one"));

        server.take(PHONE, text(2, 0, null, "one two"));

        assertThat(server.now().get("notes").toString())
                .startsWith("slow|")
                .contains("by tablet")
                .endsWith("|one two");
    }

    @Test
    void members_of_an_object_are_values_by_themselves() {
        server.take(TABLET, set(1, 0L, Map.of("metadata", Map.of("place", "school", "room", 1, "by", "tablet"))));

        Merged merged = server.take(PHONE, set(1, 0L, Map.of("metadata", Map.of("place", "hall", "with", "Ben"))));

        assertThat(merged.clashes()).containsExactly(new Clash("metadata.place", "hall", "school"));
        assertThat(server.now().get("metadata")).isEqualTo(Map.of("place", "hall", "by", "tablet", "with", "Ben"));
    }

    @Test
    void an_older_member_of_an_object_that_comes_late_does_not_undo_the_newer_one_of_the_same_device() {
        server.take(PHONE, set(7, 0L, Map.of("metadata", Map.of("place", "hall", "room", 1))));
        server.take(TABLET, set(1, 1L, Map.of("metadata", Map.of("place", "school", "room", 1))));

        Merged merged = server.take(PHONE, set(6, 0L, Map.of("metadata", Map.of("place", "café", "room", 2))));

        assertThat(merged.clashes()).isEmpty();
        assertThat(server.now().get("metadata")).isEqualTo(Map.of("place", "school", "room", 2));
    }

    @Test
    void an_emptied_field_is_a_value_like_others() {
        server.take(TABLET, set(1, 0L, Map.of("mood", "proud")));

        Merged merged = server.take(PHONE, set(1, 0L, Collections.singletonMap("mood", null)));

        assertThat(merged.clashes()).containsExactly(new Clash("mood", null, "proud"));
        assertThat(server.now().get("mood")).isNull();
        assertThat(server.take(PHONE, set(2, 2L, Map.of("mood", ""))).changes()).isEmpty();
    }

    @Test
    void what_a_thing_can_not_be_told_is_refused() {
        refused(set(1, 0L, Map.of("colour", "red")), "no field colour");
        refused(set(1, 0L, Map.of("planId", "p2")), "planId follows");
        refused(add(1, 0, "notes", "a"), "by add");
        refused(remove(1, 0, "mood", "a"), "by remove");
        refused(inc(1, 0, "mood", 1), "by inc");
        refused(add(1, 0, "planId", "a"), "by add");
        assertThat(server.take(PHONE, set(1, 0L, Map.of("planId", "p1", "id", "x", "version", 9)))
                        .changes())
                .isEmpty();
    }

    @Test
    void values_of_the_wrong_shape_are_refused_where_they_have_to_be_merged() {
        server.take(TABLET, set(1, 0L, Map.of("notes", "n", "tags", List.of("t"), "metadata", Map.of("a", 1))));

        refused(set(1, 0L, Map.of("notes", 7)), "notes as a text");
        refused(set(1, 0L, Map.of("tags", "a")), "tags as a list");
        refused(set(1, 0L, Map.of("metadata", "a")), "metadata as an object");
        server.take(TABLET, set(2, 1L, Map.of("minutes", "many")));
        refused(inc(1, 0, "minutes", 1), "holds no number");
    }

    @Test
    void a_new_thing_may_say_what_is_said_once() {
        Ground nothing = Ground.of(List.of(), Changes.TABLE, PHONE, set(1, null, Map.of()));

        Merged first = Merge.of(
                Changes.TABLE,
                nothing,
                set(1, null, Map.of("planId", "p1", "notes", "new", "tags", List.of())),
                BESIDE);
        Merged text = Merge.of(Changes.TABLE, nothing, text(1, 0, "before", "after"), BESIDE);

        assertThat(first).isEqualTo(new Merged(Map.of("planId", "p1", "notes", "new"), List.of(), false));
        assertThat(text.changes()).isEqualTo(Map.of("notes", "after"));
    }

    @Test
    void a_member_of_an_object_does_not_become_a_field_of_its_own() {
        FieldTable open = new FieldTable(Map.of("practicePlan", FieldKind.MAP), Set.of(), true);
        Ground nothing = Ground.of(List.of(), open, PHONE, set(1, 0L, Map.of()));

        for (String name : List.of("practicePlan.day", "practice_plan.day", "practicePlan.day.hour")) {
            assertThatThrownBy(() -> Merge.of(open, nothing, set(1, 0L, Map.of(name, 1)), BESIDE))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("as a whole");
        }
        assertThat(Merge.of(open, nothing, set(1, 0L, Map.of("my.own", 1)), BESIDE)
                        .changes())
                .containsKey("my.own");
    }

    @Test
    void older_spellings_are_known() {
        FieldTable table = new FieldTable(Map.of("goalIds", FieldKind.SET), Set.of("localDate"), true);

        assertThat(table.nameOf("goal_ids")).isEqualTo("goalIds");
        assertThat(table.nameOf("goalIds")).isEqualTo("goalIds");
        assertThat(table.nameOf("local_date")).isEqualTo("localDate");
        assertThat(table.nameOf("updated_at")).isEqualTo("updatedAt");
        assertThat(table.nameOf("my_own_field")).isEqualTo("my_own_field");
        assertThat(table.kindOf("my_own_field")).isEqualTo(FieldKind.VALUE);
    }

    @Test
    void a_mutation_that_can_not_be_meant_is_refused() {
        assertThatThrownBy(() -> set(0, 0L, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("from 1");
        assertThatThrownBy(() -> set(1, -1L, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("base");
        assertThatThrownBy(() -> mutation(Op.DELETE, Map.of("mood", "proud"), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("names no fields");
        assertThatThrownBy(() -> mutation(Op.PUT, Map.of("notes", "x"), Map.of("notes", new TextEdit(null, "y"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("once");
        assertThat(mutation(Op.RESTORE, Map.of(), Map.of()).fields()).isEmpty();
    }

    @Test
    void values_are_compared_as_json_has_them() {
        assertThat(Values.same(1, 1.0)).isTrue();
        assertThat(Values.same(1, 2L)).isFalse();
        assertThat(Values.same(null, "")).isTrue();
        assertThat(Values.same(List.of(), Map.of())).isTrue();
        assertThat(Values.same("a", null)).isFalse();
        assertThat(Values.same(List.of(1, "a"), Arrays.asList(1.0, "a"))).isTrue();
        assertThat(Values.same(List.of(1), List.of(1, 2))).isFalse();
        assertThat(Values.same(List.of(2, 1), List.of(1, 2))).isFalse();
        assertThat(Values.same(Map.of("a", 1), Map.of("a", 1L, "b", ""))).isTrue();
        assertThat(Values.same(Map.of("a", 1), Map.of("b", 1))).isFalse();
        assertThat(Values.same(true, "true")).isFalse();
    }

    @Test
    void each_kind_has_a_word_of_its_own() {
        assertThat(SyncKind.of("goal")).contains(SyncKind.GOAL);
        assertThat(SyncKind.of("dream")).isEmpty();
        assertThat(Arrays.stream(SyncKind.values()).map(SyncKind::word)).doesNotHaveDuplicates();
    }

    private void refused(Mutation mutation, String reason) {
        assertThatThrownBy(() -> server.take(PHONE, mutation))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(reason);
    }

    private static Mutation mutation(Op op, Map<String, Object> set, Map<String, TextEdit> text) {
        return new Mutation(1, "thing", "t1", op, 0L, set, Map.of(), Map.of(), Map.of(), text);
    }
}
