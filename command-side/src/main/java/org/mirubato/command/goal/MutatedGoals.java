package org.mirubato.command.goal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.sync.MutatedKind;
import org.mirubato.command.sync.WireFields;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.goal.GoalCommand.ChangeGoal;
import org.mirubato.domain.goal.GoalCommand.RemoveGoal;
import org.mirubato.domain.goal.GoalCommand.RestoreGoal;
import org.mirubato.domain.goal.GoalCommand.SetGoal;
import org.mirubato.domain.goal.GoalDocument;
import org.mirubato.domain.goal.GoalEvent;
import org.mirubato.domain.goal.GoalId;
import org.mirubato.domain.goal.GoalKey;
import org.mirubato.domain.goal.GoalView;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.sync.FieldKind;
import org.mirubato.domain.sync.FieldTable;
import org.mirubato.domain.sync.SyncKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes mutations of goals. */
@Component
@Profile("command")
class MutatedGoals implements MutatedKind<GoalView> {

    private static final FieldTable TABLE = new FieldTable(
            Map.ofEntries(
                    Map.entry("title", FieldKind.VALUE),
                    Map.entry("description", FieldKind.TEXT),
                    Map.entry("type", FieldKind.VALUE),
                    Map.entry("targetValue", FieldKind.VALUE),
                    Map.entry("currentValue", FieldKind.COUNTER),
                    Map.entry("targetDate", FieldKind.VALUE),
                    Map.entry("status", FieldKind.VALUE),
                    Map.entry("scoreId", FieldKind.VALUE),
                    Map.entry("measures", FieldKind.SET),
                    Map.entry("practicePlan", FieldKind.MAP),
                    Map.entry("milestones", FieldKind.VALUE)),
            Set.of("progress", "progressHistory", "linkedEntries", "completedAt"),
            false);

    private final Clock clock;

    MutatedGoals(Clock clock) {
        this.clock = clock;
    }

    @Override
    public SyncKind kind() {
        return SyncKind.GOAL;
    }

    @Override
    public FieldTable table() {
        return TABLE;
    }

    @Override
    public String aggregate(UserId user, String id) {
        return GoalKey.of(user, new GoalId(id)).value();
    }

    @Override
    public @Nullable GoalView fold(@Nullable GoalView before, UserEvent event, Instant at, long version) {
        return GoalView.fold(before, (GoalEvent) event, at, version);
    }

    @Override
    public Map<String, @Nullable Object> fields(GoalView goal) {
        return WireFields.of(GoalDocument.of(goal, WireFields::value));
    }

    @Override
    public boolean isRemoved(GoalView goal) {
        return goal.removed();
    }

    @Override
    public DomainCommand made(UserId user, String id, GivenFields fields) {
        return new SetGoal(new GoalId(id), user, GivenGoal.of(fields, user).change(), clock.instant());
    }

    @Override
    public DomainCommand changed(UserId user, GoalView now, GivenFields changes, long version) {
        return new ChangeGoal(now.id(), user, GivenGoal.of(changes, user).change(), clock.instant(), version);
    }

    @Override
    public DomainCommand removed(UserId user, GoalView now, long version) {
        return new RemoveGoal(now.id(), user, version);
    }

    @Override
    public DomainCommand restored(UserId user, GoalView now) {
        return new RestoreGoal(now.id(), user);
    }

    @Override
    public boolean standsAlone() {
        return true;
    }
}
