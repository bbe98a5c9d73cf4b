package org.mirubato.domain.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.PlanCommand.AdoptPlan;
import org.mirubato.domain.plan.PlanCommand.ChangePlan;
import org.mirubato.domain.plan.PlanCommand.CompletePlan;
import org.mirubato.domain.plan.PlanCommand.CreatePlan;
import org.mirubato.domain.plan.PlanCommand.PushPlan;
import org.mirubato.domain.plan.PlanCommand.RemovePlan;
import org.mirubato.domain.plan.PlanEvent.PlanAdopted;
import org.mirubato.domain.plan.PlanEvent.PlanArchived;
import org.mirubato.domain.plan.PlanEvent.PlanChanged;
import org.mirubato.domain.plan.PlanEvent.PlanCompleted;
import org.mirubato.domain.plan.PlanEvent.PlanCreated;
import org.mirubato.domain.plan.PlanEvent.PlanRemoved;
import org.mirubato.domain.plan.PlanEvent.PlanRestored;

/** Decides what a command means for a plan; pure. */
public final class PlanDecider {

    private PlanDecider() {}

    /**
     * The events that grant {@code command}, in their order; empty when nothing changes.
     *
     * @throws Refusal when the plan is unknown or removed, has another version than expected, or has no title
     */
    public static List<PlanEvent> decide(PlanState state, PlanCommand command) {
        if (command instanceof CreatePlan create) {
            return create(state, create);
        }
        if (command instanceof AdoptPlan adopt) {
            return adopt(state, adopt);
        }
        if (command instanceof PushPlan push) {
            return push(state, push);
        }
        if (!state.exists()) {
            throw Refusal.notFound("There is no such plan.");
        }
        if (command instanceof RemovePlan remove) {
            return remove(state, remove);
        }
        if (command instanceof PlanCommand.RestorePlan) {
            return state.removed() ? List.of(new PlanRestored(command.planId(), command.actor())) : List.of();
        }
        requireThere(state);
        if (command instanceof ChangePlan change) {
            requireVersion(state, change.expected());
            return changed(state, change.planId(), change.actor(), change.facts(), change.words());
        }
        PlanStatus wanted = command instanceof CompletePlan ? PlanStatus.COMPLETED : PlanStatus.ARCHIVED;
        return changed(state, command.planId(), command.actor(), PlanFacts.status(wanted), PlanWords.NONE);
    }

    private static List<PlanEvent> create(PlanState state, CreatePlan create) {
        if (!state.exists()) {
            return first(create.planId(), create.actor(), create.facts(), create.words());
        }
        requireThere(state);
        if (!changed(state, create.planId(), create.actor(), create.facts(), create.words())
                .isEmpty()) {
            throw Refusal.conflict("There is another plan with this id: give this one an id of its own.");
        }
        return List.of();
    }

    private static List<PlanEvent> adopt(PlanState state, AdoptPlan adopt) {
        if (state.exists()) {
            requireThere(state);
            return List.of();
        }
        PlanWords words = adopt.words().over(PlanWords.BLANK);
        requireTitle(words);
        return List.of(new PlanAdopted(
                adopt.planId(), adopt.actor(), adopt.template(), adopt.facts().over(PlanFacts.BLANK), words));
    }

    private static List<PlanEvent> push(PlanState state, PushPlan push) {
        if (!state.exists()) {
            return first(push.planId(), push.actor(), push.facts(), push.words());
        }
        if (state.removed()) {
            throw Refusal.conflict("This plan has been removed: restore it to have it back.");
        }
        return changed(state, push.planId(), push.actor(), push.facts(), push.words());
    }

    private static List<PlanEvent> first(PlanId id, UserId actor, PlanFacts facts, PlanWords words) {
        PlanWords all = words.over(PlanWords.BLANK);
        requireTitle(all);
        return List.of(new PlanCreated(id, actor, facts.over(PlanFacts.BLANK), all));
    }

    /** That a plan is done or laid aside is a fact of its own; every other change is one of its fields. */
    private static List<PlanEvent> changed(PlanState state, PlanId id, UserId actor, PlanFacts facts, PlanWords words) {
        PlanWords all = words.over(state.words()).checked();
        requireTitle(all);
        PlanWords newWords = all.beyond(state.words());
        PlanFacts newFacts = facts.beyond(state.facts());
        PlanEvent end = newFacts == null ? null : end(id, actor, newFacts.status());
        if (newFacts != null && end != null) {
            newFacts = newFacts.withoutStatus().beyond(state.facts());
        }
        List<PlanEvent> events = new ArrayList<>();
        if (newFacts != null || newWords != null) {
            events.add(new PlanChanged(id, actor, newFacts, newWords));
        }
        if (end != null) {
            events.add(end);
        }
        return events;
    }

    private static @Nullable PlanEvent end(PlanId id, UserId actor, @Nullable PlanStatus status) {
        if (status == PlanStatus.COMPLETED) {
            return new PlanCompleted(id, actor);
        }
        return status == PlanStatus.ARCHIVED ? new PlanArchived(id, actor) : null;
    }

    private static List<PlanEvent> remove(PlanState state, RemovePlan remove) {
        if (state.removed()) {
            return List.of();
        }
        requireVersion(state, remove.expected());
        return List.of(new PlanRemoved(remove.planId(), remove.actor()));
    }

    private static void requireTitle(PlanWords words) {
        if (words.title() == null || words.title().isEmpty()) {
            throw Refusal.invalid("Give the plan a title.");
        }
    }

    private static void requireThere(PlanState state) {
        if (state.removed()) {
            throw Refusal.notFound("This plan has been removed: restore it first.");
        }
    }

    private static void requireVersion(PlanState state, @Nullable Long expected) {
        if (expected != null && expected != state.version()) {
            throw Refusal.stale("This plan has changed since you read it: read it again.");
        }
    }
}
