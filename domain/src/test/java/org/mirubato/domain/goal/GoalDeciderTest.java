package org.mirubato.domain.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirubato.domain.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.goal.GoalCommand.AddProgress;
import org.mirubato.domain.goal.GoalCommand.ChangeGoal;
import org.mirubato.domain.goal.GoalCommand.LinkEntry;
import org.mirubato.domain.goal.GoalCommand.MarkMilestone;
import org.mirubato.domain.goal.GoalCommand.PushGoal;
import org.mirubato.domain.goal.GoalCommand.RemoveGoal;
import org.mirubato.domain.goal.GoalCommand.RestoreGoal;
import org.mirubato.domain.goal.GoalCommand.SetGoal;
import org.mirubato.domain.goal.GoalEvent.GoalProgressed;
import org.mirubato.domain.goal.GoalEvent.GoalSet;
import org.mirubato.domain.goal.GoalEvent.GoalStatusChanged;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.ExtraField;

class GoalDeciderTest {

    private static final UserId CLARA = new UserId("user_clara");
    private static final GoalId GOAL = new GoalId("goal_1");
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final SetGoal TEN = set(GoalType.CUSTOM, 10.0);

    @Test
    void a_field_of_another_program_is_kept_beside_those_that_came_before_and_is_no_change_when_it_comes_again() {
        GoalState state = after(new SetGoal(
                GOAL, CLARA, extra("Play", new ExtraField("colour", "1"), new ExtraField("shelf", "2")), NOW));
        GoalChange again = extra(null, new ExtraField("colour", "1"));
        GoalChange other = extra(null, new ExtraField("colour", "3"));

        List<GoalEvent> none = GoalDecider.decide(state, change(again));
        List<GoalEvent> one = GoalDecider.decide(state, change(other));

        assertThat(none).isEmpty();
        assertThat(state.on(one.get(0)).words().extra())
                .containsExactly(new ExtraField("colour", "3"), new ExtraField("shelf", "2"));
    }

    @Test
    void too_many_fields_of_other_programs_are_refused() {
        ExtraField[] many = IntStream.rangeClosed(0, GoalLimits.MOST_EXTRA_FIELDS)
                .mapToObj(n -> new ExtraField("f" + n, "1"))
                .toArray(ExtraField[]::new);

        assertRefused(Refusal.Kind.INVALID, "Leave out some fields", () -> extra(null, many));
        assertRefused(
                Refusal.Kind.INVALID,
                "Leave out some fields",
                () -> extra(null, new ExtraField("f", "1".repeat(GoalLimits.LONGEST_EXTRA_FIELDS))));
    }

    @Test
    void a_goal_needs_a_title_alone() {
        GoalChange untitled = new GoalChange(GoalFacts.NONE, GoalWords.NONE, null, null);

        refused(GoalState.NONE, new SetGoal(GOAL, CLARA, untitled, NOW), Refusal.Kind.INVALID);
        List<GoalEvent> events = GoalDecider.decide(GoalState.NONE, new SetGoal(GOAL, CLARA, titled("Play"), NOW));
        assertThat(events).hasSize(1);
        assertThat(((GoalSet) events.get(0)).facts()).isEqualTo(GoalFacts.BLANK);
    }

    @Test
    void a_goal_is_set_once_and_another_under_its_id_is_refused() {
        GoalState state = after(TEN);

        assertThat(GoalDecider.decide(state, TEN)).isEmpty();
        refused(state, set(GoalType.CUSTOM, 20.0), Refusal.Kind.CONFLICT);
        refused(then(state, remove()), TEN, Refusal.Kind.NOT_FOUND);
    }

    @Test
    void what_has_been_reached_is_completed_and_opens_when_it_falls_short() {
        GoalState reached = after(TEN, progress(10, null));
        GoalState raised = then(reached, target(12));

        assertThat(reached.progress().status()).isEqualTo(GoalStatus.COMPLETED);
        assertThat(reached.progress().completedAt()).isEqualTo(NOW);
        assertThat(raised.progress().status()).isEqualTo(GoalStatus.ACTIVE);
        assertThat(raised.progress().completedAt()).isNull();
        assertThat(then(reached, progress(-1, null)).progress().status()).isEqualTo(GoalStatus.ACTIVE);
    }

    @Test
    void what_its_owner_has_completed_stays_completed_and_what_is_paused_is_not_completed_by_itself() {
        GoalState byHand = after(TEN, status(GoalStatus.COMPLETED));
        GoalState paused = after(TEN, status(GoalStatus.PAUSED));

        assertThat(then(byHand, progress(1, null)).progress().status()).isEqualTo(GoalStatus.COMPLETED);
        assertThat(then(paused, progress(20, null)).progress().status()).isEqualTo(GoalStatus.PAUSED);
        assertThat(then(paused, progress(20, null), status(GoalStatus.ACTIVE))
                        .progress()
                        .status())
                .isEqualTo(GoalStatus.COMPLETED);
    }

    @Test
    void a_goal_without_a_target_is_never_completed_by_itself() {
        GoalState state = after(set(GoalType.CUSTOM, 0.0), progress(5, null));

        assertThat(state.progress().status()).isEqualTo(GoalStatus.ACTIVE);
    }

    @Test
    void progress_is_never_negative_and_a_session_counts_once() {
        GoalState state = after(TEN, progress(3, "session_1"));

        assertThat(GoalDecider.decide(state, progress(3, "session_1"))).isEmpty();
        assertThat(then(state, progress(-8, null)).progress().value()).isZero();
        assertThat(then(state, progress(0.1, null), progress(0.2, null))
                        .progress()
                        .value())
                .isEqualTo(3.3);
        assertThat(GoalDecider.decide(after(TEN), progress(0, null))).isEmpty();
    }

    @Test
    void a_value_in_whole_counts_instead_of_what_was_there() {
        GoalState state = after(TEN, progress(3, null));

        List<GoalEvent> events =
                GoalDecider.decide(state, change(new GoalChange(GoalFacts.NONE, GoalWords.NONE, null, 7.5)));

        assertThat(events).containsExactly(new GoalProgressed(GOAL, CLARA, NOW, 4.5, 7.5, null, ""));
    }

    @Test
    void milestones_keep_the_time_of_their_completion() {
        Milestone half = new Milestone("m1", "Half", null, false, null);
        GoalWords words = new GoalWords("Play", null, null, null, null, List.of(half), null);
        GoalState state = after(new SetGoal(GOAL, CLARA, new GoalChange(GoalFacts.NONE, words, null, null), NOW));
        MarkMilestone mark = new MarkMilestone(GOAL, CLARA, "m1", true, NOW);

        GoalState marked = then(state, mark);

        assertThat(marked.words().milestones()).containsExactly(new Milestone("m1", "Half", null, true, NOW));
        assertThat(GoalDecider.decide(marked, mark)).isEmpty();
        GoalWords again = GoalWords.of(List.of(new Milestone("m1", "Half", null, true, null)));
        assertThat(GoalDecider.decide(marked, change(new GoalChange(GoalFacts.NONE, again, null, null))))
                .isEmpty();
        assertThat(then(marked, new MarkMilestone(GOAL, CLARA, "m1", false, NOW))
                        .words()
                        .milestones())
                .containsExactly(half);
        refused(state, new MarkMilestone(GOAL, CLARA, "m9", true, NOW), Refusal.Kind.NOT_FOUND);
    }

    @Test
    void a_linked_entry_counts_once_and_its_minutes_where_time_is_counted() {
        LinkEntry link = new LinkEntry(GOAL, CLARA, new EntryId("entry_1"), 25, NOW);
        GoalState time = after(set(GoalType.PRACTICE_TIME, 60.0), link);
        GoalState other = after(TEN, link);

        assertThat(time.progress().value()).isEqualTo(25);
        assertThat(other.progress().value()).isZero();
        assertThat(time.linked()).containsExactly(new EntryId("entry_1"));
        assertThat(GoalDecider.decide(time, link)).isEmpty();
        assertThat(GoalDecider.decide(time, new LinkEntry(GOAL, CLARA, new EntryId("entry_1"), 90, NOW)))
                .isEmpty();
    }

    @Test
    void a_push_sets_changes_or_leaves_a_goal() {
        PushGoal push = new PushGoal(GOAL, CLARA, TEN.change(), NOW);
        GoalState state = after(push);

        assertThat(GoalDecider.decide(state, push)).isEmpty();
        assertThat(then(state, new PushGoal(GOAL, CLARA, titled("Other"), NOW))
                        .words()
                        .title())
                .isEqualTo("Other");
        refused(then(state, remove()), push, Refusal.Kind.CONFLICT);
    }

    @Test
    void an_old_device_that_has_not_heard_of_the_completion_does_not_open_the_goal() {
        GoalState reached = after(TEN, progress(10, null));
        GoalChange old = new GoalChange(GoalFacts.NONE, GoalWords.NONE, GoalStatus.ACTIVE, 10.0);

        assertThat(GoalDecider.decide(reached, new PushGoal(GOAL, CLARA, old, NOW)))
                .isEmpty();
        assertThat(GoalDecider.decide(
                        reached,
                        new PushGoal(
                                GOAL,
                                CLARA,
                                new GoalChange(GoalFacts.NONE, GoalWords.NONE, GoalStatus.ABANDONED, null),
                                NOW)))
                .containsExactly(
                        new GoalStatusChanged(GOAL, CLARA, NOW, GoalStatus.COMPLETED, GoalStatus.ABANDONED, false));
    }

    @Test
    void removing_and_restoring_have_their_effect_once() {
        GoalState gone = after(TEN, remove());

        assertThat(GoalDecider.decide(gone, remove())).isEmpty();
        assertThat(then(gone, new RestoreGoal(GOAL, CLARA)).removed()).isFalse();
        assertThat(GoalDecider.decide(after(TEN), new RestoreGoal(GOAL, CLARA))).isEmpty();
        refused(gone, progress(1, null), Refusal.Kind.NOT_FOUND);
        refused(gone, target(3), Refusal.Kind.NOT_FOUND);
        refused(GoalState.NONE, progress(1, null), Refusal.Kind.NOT_FOUND);
        refused(after(TEN), new ChangeGoal(GOAL, CLARA, titled("x"), NOW, 7L), Refusal.Kind.STALE);
        refused(after(TEN), new RemoveGoal(GOAL, CLARA, 7L), Refusal.Kind.STALE);
    }

    @Test
    void values_that_are_none_for_their_field_are_refused() {
        assertThatThrownBy(() -> GoalStatus.of("lost")).hasMessageContaining("paused");
        assertThatThrownBy(() -> GoalType.of("lost")).hasMessageContaining("practice_time");
        assertThatThrownBy(() -> new GoalFacts(null, -1.0, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> progress(Double.NaN, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Milestone("m", " ", null, false, null)).isInstanceOf(Refusal.class);
        refused(after(TEN), change(titled("")), Refusal.Kind.INVALID);
        assertThat(GoalStatus.of("Canceled")).isEqualTo(GoalStatus.CANCELLED);
        assertThat(new GoalFacts(null, 1.0, LocalDate.EPOCH).target()).isEqualTo(1.0);
    }

    private static SetGoal set(GoalType type, double target) {
        GoalFacts facts = new GoalFacts(type, target, null);
        return new SetGoal(GOAL, CLARA, new GoalChange(facts, titled("Play").words(), null, null), NOW);
    }

    private static GoalChange titled(String title) {
        return new GoalChange(GoalFacts.NONE, new GoalWords(title, null, null, null, null, null, null), null, null);
    }

    private static GoalChange extra(String title, ExtraField... extra) {
        GoalWords words = new GoalWords(title, null, null, null, null, null, List.of(extra));
        return new GoalChange(GoalFacts.NONE, words, null, null);
    }

    private static ChangeGoal change(GoalChange change) {
        return new ChangeGoal(GOAL, CLARA, change, NOW, null);
    }

    private static ChangeGoal target(double target) {
        return change(new GoalChange(new GoalFacts(null, target, null), GoalWords.NONE, null, null));
    }

    private static ChangeGoal status(GoalStatus status) {
        return change(new GoalChange(GoalFacts.NONE, GoalWords.NONE, status, null));
    }

    private static AddProgress progress(double value, String session) {
        return new AddProgress(GOAL, CLARA, value, "", session, NOW);
    }

    private static RemoveGoal remove() {
        return new RemoveGoal(GOAL, CLARA, null);
    }

    private static GoalState after(GoalCommand... commands) {
        return then(GoalState.NONE, commands);
    }

    private static GoalState then(GoalState state, GoalCommand... commands) {
        GoalState next = state;
        for (GoalCommand command : commands) {
            for (GoalEvent event : GoalDecider.decide(next, command)) {
                next = next.on(event);
            }
        }
        return next;
    }

    private static void refused(GoalState state, GoalCommand command, Refusal.Kind kind) {
        assertThatThrownBy(() -> GoalDecider.decide(state, command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
