package org.mirubato.command.goal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.goal.GoalChange;
import org.mirubato.domain.goal.GoalCommand.AddProgress;
import org.mirubato.domain.goal.GoalCommand.ChangeGoal;
import org.mirubato.domain.goal.GoalCommand.LinkEntry;
import org.mirubato.domain.goal.GoalCommand.MarkMilestone;
import org.mirubato.domain.goal.GoalCommand.PushGoal;
import org.mirubato.domain.goal.GoalCommand.RemoveGoal;
import org.mirubato.domain.goal.GoalCommand.RestoreGoal;
import org.mirubato.domain.goal.GoalCommand.SetGoal;
import org.mirubato.domain.goal.GoalEvent;
import org.mirubato.domain.goal.GoalEvent.EntryLinked;
import org.mirubato.domain.goal.GoalEvent.GoalChanged;
import org.mirubato.domain.goal.GoalEvent.GoalProgressed;
import org.mirubato.domain.goal.GoalEvent.GoalRemoved;
import org.mirubato.domain.goal.GoalEvent.GoalRestored;
import org.mirubato.domain.goal.GoalEvent.GoalSet;
import org.mirubato.domain.goal.GoalFacts;
import org.mirubato.domain.goal.GoalId;
import org.mirubato.domain.goal.GoalType;
import org.mirubato.domain.goal.GoalWords;
import org.mirubato.domain.goal.Milestone;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryId;

/** How commands reach the decider and its events the log; what it decides is tested in the domain. */
class GoalTest {

    private static final UserId CLARA = new UserId("user_clara");
    private static final GoalId GOAL = new GoalId("goal_1");
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Milestone HALF = new Milestone("m1", "Half", null, false, null);
    private static final GoalWords WORDS = new GoalWords("Play", "", "", List.of(), "", List.of(HALF), List.of());
    private static final GoalFacts FACTS = new GoalFacts(GoalType.CUSTOM, 10.0, GoalFacts.NO_DATE);
    private static final GoalSet SET = new GoalSet(GOAL, CLARA, FACTS, WORDS);
    private static final GoalChange CHANGE = new GoalChange(FACTS, WORDS, null, null);

    @Test
    void a_goal_is_set_once_also_by_a_push() {
        given().when(new SetGoal(GOAL, CLARA, CHANGE, NOW))
                .expectResultMessagePayload(true)
                .expectEvents(SET);
        given(SET)
                .when(new SetGoal(GOAL, CLARA, CHANGE, NOW))
                .expectResultMessagePayload(false)
                .expectNoEvents();
        given().when(new PushGoal(GOAL, CLARA, CHANGE, NOW)).expectEvents(SET);
    }

    @Test
    void each_command_reaches_its_goal() {
        GoalWords other = new GoalWords("Sing", null, null, null, null, null, null);

        given(SET)
                .when(new ChangeGoal(GOAL, CLARA, new GoalChange(GoalFacts.NONE, other, null, null), NOW, 0L))
                .expectEvents(new GoalChanged(GOAL, CLARA, null, other));
        given(SET)
                .when(new AddProgress(GOAL, CLARA, 2, "", "s1", NOW))
                .expectEvents(new GoalProgressed(GOAL, CLARA, NOW, 2, 2, "s1", ""));
        given(SET)
                .when(new LinkEntry(GOAL, CLARA, new EntryId("e1"), 20, NOW))
                .expectEvents(new EntryLinked(GOAL, CLARA, new EntryId("e1")));
        given(SET).when(new MarkMilestone(GOAL, CLARA, "m1", false, NOW)).expectNoEvents();
        given(SET).when(new RemoveGoal(GOAL, CLARA, null)).expectEvents(new GoalRemoved(GOAL, CLARA));
        given(SET, new GoalRemoved(GOAL, CLARA))
                .when(new RestoreGoal(GOAL, CLARA))
                .expectEvents(new GoalRestored(GOAL, CLARA));
    }

    private static TestExecutor<Goal> given(GoalEvent... events) {
        AggregateTestFixture<Goal> fixture = new AggregateTestFixture<>(Goal.class);
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(Arrays.asList(events));
    }
}
