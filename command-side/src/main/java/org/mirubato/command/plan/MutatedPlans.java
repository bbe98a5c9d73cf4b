package org.mirubato.command.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.sync.MutatedKind;
import org.mirubato.command.sync.ReadModels;
import org.mirubato.command.sync.WireFields;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.PlanCommand.ChangePlan;
import org.mirubato.domain.plan.PlanCommand.CreatePlan;
import org.mirubato.domain.plan.PlanCommand.RemovePlan;
import org.mirubato.domain.plan.PlanCommand.RestorePlan;
import org.mirubato.domain.plan.PlanDocument;
import org.mirubato.domain.plan.PlanEvent;
import org.mirubato.domain.plan.PlanFacts;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanKey;
import org.mirubato.domain.plan.PlanStatus;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.domain.sync.FieldKind;
import org.mirubato.domain.sync.FieldTable;
import org.mirubato.domain.sync.SyncKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes mutations of plans; the occurrences that they ask for are made here, as for plans that are made at /api/v2/plans. */
@Component
@Profile("command")
class MutatedPlans implements MutatedKind<PlanView> {

    private static final FieldTable TABLE = new FieldTable(
            Map.ofEntries(
                    Map.entry("title", FieldKind.VALUE),
                    Map.entry("description", FieldKind.TEXT),
                    Map.entry("type", FieldKind.VALUE),
                    Map.entry("visibility", FieldKind.VALUE),
                    Map.entry("status", FieldKind.VALUE),
                    Map.entry("focusAreas", FieldKind.SET),
                    Map.entry("techniques", FieldKind.SET),
                    Map.entry("tags", FieldKind.SET),
                    Map.entry("pieceRefs", FieldKind.VALUE),
                    Map.entry("schedule", FieldKind.MAP),
                    Map.entry("metadata", FieldKind.MAP),
                    Map.entry("segments", FieldKind.VALUE),
                    Map.entry("targets", FieldKind.MAP),
                    Map.entry("reflectionPrompts", FieldKind.SET),
                    Map.entry("sourceTemplateId", FieldKind.VALUE),
                    Map.entry("templateVersion", FieldKind.VALUE)),
            Set.of("archivedAt"),
            true);

    private final PlanGateway gateway;
    private final MadeOccurrences occurrences;
    private final ReadModels readModels;
    private final Clock clock;

    MutatedPlans(PlanGateway gateway, MadeOccurrences occurrences, ReadModels readModels, Clock clock) {
        this.gateway = gateway;
        this.occurrences = occurrences;
        this.readModels = readModels;
        this.clock = clock;
    }

    @Override
    public SyncKind kind() {
        return SyncKind.PRACTICE_PLAN;
    }

    @Override
    public FieldTable table() {
        return TABLE;
    }

    @Override
    public String aggregate(UserId user, String id) {
        return PlanKey.of(user, new PlanId(id)).value();
    }

    @Override
    public @Nullable PlanView fold(@Nullable PlanView before, UserEvent event, Instant at, long version) {
        return PlanView.fold(before, (PlanEvent) event, at, version);
    }

    @Override
    public Map<String, @Nullable Object> fields(PlanView plan) {
        return WireFields.of(PlanDocument.of(plan, WireFields::value));
    }

    @Override
    public boolean isRemoved(PlanView plan) {
        return plan.removed();
    }

    @Override
    public DomainCommand made(UserId user, String id, GivenFields fields) {
        GivenPlan given = new GivenPlan(fields);
        PlanFacts facts =
                PlanDrafts.begun(given.facts(true).over(PlanFacts.status(PlanStatus.ACTIVE)), clock.instant());
        CreatePlan create = new CreatePlan(new PlanId(id), user, facts, given.words());
        occurrences.check(PlanDrafts.schedule(create.facts()), PlanDrafts.of(create));
        return create;
    }

    @Override
    public DomainCommand changed(UserId user, PlanView now, GivenFields changes, long version) {
        GivenPlan given = new GivenPlan(changes);
        PlanFacts facts = PlanDrafts.begun(given.facts(null), clock.instant());
        if (facts.schedule() != null) {
            occurrences.check(facts.schedule().checked(), now);
        }
        return new ChangePlan(now.id(), user, facts, given.words(), version);
    }

    @Override
    public DomainCommand removed(UserId user, PlanView now, long version) {
        return new RemovePlan(now.id(), user, version);
    }

    @Override
    public DomainCommand restored(UserId user, PlanView now) {
        return new RestorePlan(now.id(), user);
    }

    /** What is asked of the occurrences goes by all that is in the log, also where this mutation was done before, and then cut short. */
    @Override
    public void settle(UserId user, String id) {
        readModels.requireCaughtUp();
        gateway.findPlan(user, new PlanId(id)).ifPresent(occurrences::makeAgain);
    }
}
