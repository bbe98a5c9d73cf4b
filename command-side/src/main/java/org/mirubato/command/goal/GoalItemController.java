package org.mirubato.command.goal;

import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.command.http.IfMatch;
import org.mirubato.domain.goal.GoalCommand.ChangeGoal;
import org.mirubato.domain.goal.GoalCommand.MarkMilestone;
import org.mirubato.domain.goal.GoalCommand.RemoveGoal;
import org.mirubato.domain.goal.GoalCommand.RestoreGoal;
import org.mirubato.domain.goal.GoalCommand.SetGoal;
import org.mirubato.domain.goal.GoalId;
import org.mirubato.domain.identity.UserId;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes what a user does with goals; answers with the goal as it is then. */
@RestController
@Profile("command")
class GoalItemController {

    private final GoalCommands commands;
    private final NewGoals goals;
    private final Clock clock;

    GoalItemController(GoalCommands commands, NewGoals goals, Clock clock) {
        this.commands = commands;
        this.goals = goals;
        this.clock = clock;
    }

    @PostMapping("/api/v2/goals")
    ResponseEntity<Map<String, Object>> set(
            @RequestBody JsonNode body,
            Principal principal,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        SetGoal set = goals.of(me(principal), body, key);
        boolean isNew = commands.send(set, key);
        return commands.answer(isNew ? HttpStatus.CREATED : HttpStatus.OK, set.actor(), set.goalId());
    }

    @PatchMapping("/api/v2/goals/{id}")
    ResponseEntity<Map<String, Object>> change(
            @PathVariable String id,
            @RequestBody JsonNode body,
            Principal principal,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        UserId user = me(principal);
        GoalId goal = new GoalId(id);
        GivenGoal given = GivenGoal.of(GivenFields.of(body), user);
        commands.send(new ChangeGoal(goal, user, given.change(), clock.instant(), IfMatch.version(ifMatch)), key);
        return commands.answer(HttpStatus.OK, user, goal);
    }

    /** {@code completed: false} takes it back. */
    @PostMapping("/api/v2/goals/{id}/milestones/{milestone}")
    ResponseEntity<Map<String, Object>> mark(
            @PathVariable String id,
            @PathVariable String milestone,
            @RequestBody(required = false) @Nullable JsonNode body,
            Principal principal) {
        boolean completed =
                body == null || !Boolean.FALSE.equals(GivenFields.of(body).flag("completed"));
        GoalId goal = new GoalId(id);
        commands.send(new MarkMilestone(goal, me(principal), milestone, completed, clock.instant()), null);
        return commands.answer(HttpStatus.OK, me(principal), goal);
    }

    @DeleteMapping("/api/v2/goals/{id}")
    ResponseEntity<Void> remove(
            @PathVariable String id,
            Principal principal,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        commands.send(new RemoveGoal(new GoalId(id), me(principal), IfMatch.version(ifMatch)), null);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/v2/goals/{id}/restore")
    ResponseEntity<Map<String, Object>> restore(@PathVariable String id, Principal principal) {
        GoalId goal = new GoalId(id);
        commands.send(new RestoreGoal(goal, me(principal)), null);
        return commands.answer(HttpStatus.OK, me(principal), goal);
    }

    private static UserId me(Principal user) {
        return new UserId(user.getName());
    }
}
