package org.mirubato.command.goal;

import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.goal.GoalCommand.SetGoal;
import org.mirubato.domain.goal.GoalId;
import org.mirubato.domain.identity.UserId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes commands of goals that are new; one without an id gets one, the same for the same key. */
@Component
@Profile("command")
class NewGoals {

    private final GoalCommands commands;
    private final Supplier<String> ids;
    private final Clock clock;

    NewGoals(GoalCommands commands, @Qualifier("ids") Supplier<String> ids, Clock clock) {
        this.commands = commands;
        this.ids = ids;
        this.clock = clock;
    }

    SetGoal of(UserId user, JsonNode body, @Nullable String key) {
        GivenGoal given = GivenGoal.of(GivenFields.of(body), user);
        GoalId named = given.id();
        return new SetGoal(named == null ? newId(user, key) : named, user, given.change(), clock.instant());
    }

    private GoalId newId(UserId user, @Nullable String key) {
        return key == null ? new GoalId("goal_" + ids.get()) : commands.idOf(user, key);
    }
}
