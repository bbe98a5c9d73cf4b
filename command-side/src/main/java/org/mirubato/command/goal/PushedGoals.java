package org.mirubato.command.goal;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.sync.PushedKind;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.goal.GoalCommand.PushGoal;
import org.mirubato.domain.goal.GoalCommand.RemoveGoal;
import org.mirubato.domain.goal.GoalId;
import org.mirubato.domain.identity.UserId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes goals in whole, as the reference's clients send them. */
@Component
@Profile("command")
class PushedGoals implements PushedKind {

    private final GoalCommands commands;
    private final Clock clock;

    PushedGoals(GoalCommands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String list() {
        return "goals";
    }

    @Override
    public String kind() {
        return "goal";
    }

    @Override
    public String count() {
        return "goalsProcessed";
    }

    @Override
    public void push(UserId user, GivenFields fields, @Nullable String key) {
        GivenGoal given = GivenGoal.of(fields, user);
        GoalId id = given.id();
        if (id == null) {
            throw Refusal.invalid("Give each goal an id.");
        }
        if (fields.word("deletedAt", "deleted_at") != null) {
            remove(user, id);
            return;
        }
        // a key that comes again with other fields is another wish
        String wish = key == null ? null : key + "\n" + fields.object();
        commands.send(new PushGoal(id, user, given.change(), clock.instant()), wish);
    }

    private void remove(UserId user, GoalId id) {
        try {
            commands.send(new RemoveGoal(id, user, null), null);
        } catch (Refusal e) {
            if (e.kind() != Refusal.Kind.NOT_FOUND) {
                throw e;
            }
            // it was set and removed before it ever came here
        }
    }
}
