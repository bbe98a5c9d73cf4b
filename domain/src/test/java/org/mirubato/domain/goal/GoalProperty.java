package org.mirubato.domain.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryId;

/** What holds of a goal whatever three devices send and in whatever order it arrives. */
class GoalProperty {

    private static final UserId CLARA = new UserId("user_clara");
    private static final GoalId GOAL = new GoalId("goal_1");

    @Property(tries = 300)
    void progress_is_never_negative_is_the_sum_of_its_steps_and_follows_from_the_events(@ForAll long seed) {
        Random random = new Random(seed);
        GoalState live = GoalState.NONE;
        List<GoalEvent> log = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            for (GoalEvent event : granted(live, wish(random))) {
                live = live.on(event);
                log.add(event);
            }
            assertThat(live.progress().value()).isNotNegative();
            assertThat(live.progress().status() == GoalStatus.ACTIVE && live.reached())
                    .isFalse();
        }

        GoalState rebuilt = GoalState.NONE;
        double sum = 0;
        for (GoalEvent event : log) {
            rebuilt = rebuilt.on(event);
            sum += event instanceof GoalEvent.GoalProgressed step ? step.added() : 0;
        }
        assertThat(rebuilt).isEqualTo(live);
        assertThat(Amount.rounded(sum)).isEqualTo(live.progress().value());
    }

    private static List<GoalEvent> granted(GoalState state, GoalCommand wish) {
        try {
            return GoalDecider.decide(state, wish);
        } catch (Refusal e) {
            return List.of();
        }
    }

    private static GoalCommand wish(Random random) {
        Instant at = Instant.EPOCH.plusSeconds(random.nextInt(1_000));
        GoalStatus status =
                random.nextBoolean() ? null : GoalStatus.values()[random.nextInt(GoalStatus.values().length)];
        GoalChange change = new GoalChange(
                new GoalFacts(GoalType.PRACTICE_TIME, (double) random.nextInt(60), null),
                new GoalWords("take " + random.nextInt(3), null, null, null, null, null, null),
                status,
                random.nextBoolean() ? null : random.nextInt(80) / 4.0);
        return switch (random.nextInt(7)) {
            case 0 -> new GoalCommand.SetGoal(GOAL, CLARA, change, at);
            case 1 -> new GoalCommand.PushGoal(GOAL, CLARA, change, at);
            case 2 -> new GoalCommand.ChangeGoal(GOAL, CLARA, change, at, null);
            case 3 ->
                new GoalCommand.AddProgress(GOAL, CLARA, random.nextInt(60) - 20, "", "s" + random.nextInt(9), at);
            case 4 ->
                new GoalCommand.LinkEntry(GOAL, CLARA, new EntryId("e" + random.nextInt(5)), random.nextInt(60), at);
            case 5 -> new GoalCommand.RemoveGoal(GOAL, CLARA, null);
            default -> new GoalCommand.RestoreGoal(GOAL, CLARA);
        };
    }
}
