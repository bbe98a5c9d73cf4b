package org.mirubato.command.goal;

import java.security.Principal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.goal.GoalCommand.AddProgress;
import org.mirubato.domain.goal.GoalCommand.ChangeGoal;
import org.mirubato.domain.goal.GoalCommand.LinkEntry;
import org.mirubato.domain.goal.GoalCommand.RemoveGoal;
import org.mirubato.domain.goal.GoalCommand.SetGoal;
import org.mirubato.domain.goal.GoalId;
import org.mirubato.domain.goal.GoalStatus;
import org.mirubato.domain.goal.GoalView;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryId;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes what clients of the contract do with their goals, in its own forms. */
@RestController
@Profile("command")
class GoalController {

    private final GoalCommands commands;
    private final NewGoals goals;
    private final Clock clock;

    GoalController(GoalCommands commands, NewGoals goals, Clock clock) {
        this.commands = commands;
        this.goals = goals;
        this.clock = clock;
    }

    @PostMapping("/api/goals")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> set(
            @RequestBody JsonNode body,
            Principal principal,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        UserId user = new UserId(principal.getName());
        SetGoal set = goals.of(user, body, key);
        commands.send(set, key);
        return commands.compatible(user, set.goalId());
    }

    @PutMapping("/api/goals/{id}")
    Map<String, Object> change(
            @PathVariable String id,
            @RequestBody JsonNode body,
            Principal principal,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        UserId user = new UserId(principal.getName());
        GivenGoal given = GivenGoal.of(GivenFields.of(body), user);
        commands.send(new ChangeGoal(new GoalId(id), user, given.change(), clock.instant(), null), key);
        return message("The goal is changed.");
    }

    @PostMapping("/api/goals/{id}/progress")
    Map<String, Object> progress(
            @PathVariable String id,
            @RequestBody JsonNode body,
            Principal principal,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        UserId user = new UserId(principal.getName());
        AddProgress add = progress(new GoalId(id), user, GivenFields.of(body));
        commands.send(add, key);
        GoalView goal = commands.now(user, add.goalId());
        GoalStatus status = goal.state().progress().status();
        Map<String, Object> answer = message("The progress is recorded.");
        answer.put("currentValue", goal.state().progress().value());
        answer.put("targetValue", goal.state().target());
        answer.put("status", status.word());
        answer.put("completed", status == GoalStatus.COMPLETED);
        return answer;
    }

    @DeleteMapping("/api/goals/{id}")
    Map<String, Object> remove(@PathVariable String id, Principal principal) {
        UserId user = new UserId(principal.getName());
        GoalView goal = commands.now(user, new GoalId(id));
        commands.send(new RemoveGoal(goal.id(), user, null), null);
        return message("The goal is removed.");
    }

    @PostMapping("/api/goals/{id}/link")
    Map<String, Object> link(
            @PathVariable String id,
            @RequestBody JsonNode body,
            Principal principal,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        UserId user = new UserId(principal.getName());
        LinkEntry link = link(new GoalId(id), user, GivenFields.of(body));
        commands.send(link, key);
        return commands.compatible(user, link.goalId());
    }

    private AddProgress progress(GoalId id, UserId user, GivenFields given) {
        Double value = GivenGoal.decimal(given, "value");
        if (value == null) {
            throw Refusal.invalid("Give the value that is added as a number.");
        }
        String notes = given.text("notes");
        return new AddProgress(
                id, user, value, notes == null ? "" : notes, given.word("sessionId", "session_id"), clock.instant());
    }

    private LinkEntry link(GoalId id, UserId user, GivenFields given) {
        String entry = given.word("entryId", "entry_id");
        if (entry == null) {
            throw Refusal.invalid("Say which entry counts: give its entryId.");
        }
        EntryId entryId = new EntryId(entry);
        return new LinkEntry(id, user, entryId, commands.entry(user, entryId).minutes(), clock.instant());
    }

    private static Map<String, Object> message(String text) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("message", text);
        return answer;
    }
}
