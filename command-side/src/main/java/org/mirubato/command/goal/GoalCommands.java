package org.mirubato.command.goal;

import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.CommandIds;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.goal.GoalCommand;
import org.mirubato.domain.goal.GoalDocument;
import org.mirubato.domain.goal.GoalId;
import org.mirubato.domain.goal.GoalQuery.FindGoal;
import org.mirubato.domain.goal.GoalView;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.LogbookQuery.FindEntry;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends what is asked of goals, and reads them as they are then. */
@Component
@Profile("command")
class GoalCommands {

    private final CommandGateway gateway;
    private final QueryGateway queries;
    private final JsonMapper json = JsonMapper.shared();

    GoalCommands(CommandGateway gateway, QueryGateway queries) {
        this.gateway = gateway;
        this.queries = queries;
    }

    /**
     * Sends a command and waits until it is granted.
     *
     * @param key the client's own name for this wish, the same for each repetition; null when it gives none
     * @return whether it changed anything; true for a wish that was granted before under this key
     * @throws Refusal (not found) when there is no such goal
     */
    boolean send(GoalCommand command, @Nullable String key) {
        try {
            return !Boolean.FALSE.equals(gateway.sendAndWait(key == null ? command : named(command, key)));
        } catch (AggregateNotFoundException e) {
            throw unknown();
        }
    }

    /** The id of a goal whose client gives it none, the same for each repetition. */
    GoalId idOf(UserId user, String key) {
        return new GoalId("goal_" + IdempotencyKey.idOf(user, key).toString().replace("-", ""));
    }

    /**
     * The goal as it is now.
     *
     * @throws Refusal (not found) when it is not there, or removed
     */
    GoalView now(UserId owner, GoalId id) {
        Optional<GoalView> found = queries.query(
                        new FindGoal(owner, id), ResponseTypes.optionalInstanceOf(GoalView.class))
                .join();
        return found.filter(goal -> !goal.removed()).orElseThrow(GoalCommands::unknown);
    }

    /** The entry that is to be linked. */
    EntryView entry(UserId owner, EntryId id) {
        Optional<EntryView> found = queries.query(
                        new FindEntry(owner, id), ResponseTypes.optionalInstanceOf(EntryView.class))
                .join();
        return found.orElseThrow(() -> Refusal.notFound("There is no such entry in your logbook."));
    }

    /** The goal in our form, as it is now. */
    ResponseEntity<Map<String, Object>> answer(HttpStatus status, UserId owner, GoalId id) {
        GoalView goal = now(owner, id);
        return ResponseEntity.status(status)
                .eTag("\"" + goal.version() + "\"")
                .body(Map.of("success", true, "data", GoalDocument.of(goal, json::readTree)));
    }

    /** The goal in the reference's form, as it is now. */
    Map<String, Object> compatible(UserId owner, GoalId id) {
        return GoalDocument.compatible(now(owner, id), json::readTree);
    }

    private static Object named(GoalCommand command, String key) {
        String wish = command.getClass().getSimpleName() + "\n" + command.goalId() + "\n" + key;
        String id = IdempotencyKey.idOf(command.actor(), wish).toString();
        return CommandIds.named(command, id);
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no such goal.");
    }
}
