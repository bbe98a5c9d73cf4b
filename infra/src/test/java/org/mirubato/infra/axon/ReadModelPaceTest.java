package org.mirubato.infra.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadModelPaceTest {

    private boolean others;
    private final ReadModelPace pace = new ReadModelPace(() -> others);
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Runnable entries = () -> told.add("entries");
    private final Runnable goals = () -> told.add("goals");

    @AfterEach
    void end() {
        pace.close();
    }

    @Test
    void several_changes_are_told_once_and_together_after_a_moment() {
        pace.tell(entries);
        pace.tell(goals);
        pace.tell(entries);

        assertThat(told).isEmpty();
        await().untilAsserted(() -> assertThat(told).containsExactlyInAnyOrder("entries", "goals"));

        pace.tell(entries);
        await().untilAsserted(() -> assertThat(told).hasSize(3));
    }

    @Test
    void who_begins_to_wait_has_them_told_at_once_and_so_has_what_comes_meanwhile() {
        pace.tell(entries);

        pace.hurry();
        assertThat(told).containsExactly("entries");

        pace.tell(goals);
        assertThat(told).containsExactly("entries", "goals");

        pace.relax();
        pace.tell(goals);
        assertThat(told).hasSize(2);
    }

    @Test
    void what_a_push_appends_is_told_when_it_is_over() {
        pace.resting(() -> {
            pace.tell(entries);
            await().pollDelay(ReadModelPace.PAUSE.multipliedBy(4)).until(() -> true);
            assertThat(told).isEmpty();
            return true;
        });

        await().untilAsserted(() -> assertThat(told).containsExactly("entries"));
    }

    @Test
    void a_push_without_an_end_holds_them_up_for_a_while_only() {
        pace.resting(() -> {
            pace.tell(entries);
            await().untilAsserted(() -> assertThat(told).containsExactly("entries"));
            return true;
        });
    }

    @Test
    void who_waits_during_a_push_has_them_told_at_once() {
        pace.resting(() -> {
            pace.tell(entries);
            pace.hurry();
            assertThat(told).containsExactly("entries");
            pace.relax();
            return true;
        });
    }

    @Test
    void with_other_nodes_at_which_somebody_may_wait_they_are_told_at_once() {
        others = true;

        pace.tell(entries);

        assertThat(told).containsExactly("entries");
    }
}
