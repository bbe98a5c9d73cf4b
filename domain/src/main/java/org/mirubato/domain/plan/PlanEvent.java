package org.mirubato.domain.plan;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Personal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.WireName;
import org.mirubato.domain.identity.UserId;

/** What has happened to a plan. Words read as null once their owner has been erased. */
public sealed interface PlanEvent extends UserEvent {

    /** The plan, among those of its owner. */
    PlanId planId();

    /** A plan was made. Every field has a value. */
    @WireName(value = "plan.created", revision = 2)
    record PlanCreated(
            PlanId planId,
            UserId owner,
            PlanFacts facts,
            @Personal @Nullable PlanWords words) implements PlanEvent {}

    /** A plan was made of a template. Every field has a value. */
    @WireName(value = "plan.adopted", revision = 2)
    record PlanAdopted(
            PlanId planId,
            UserId owner,
            PlanKey template,
            PlanFacts facts,
            @Personal @Nullable PlanWords words) implements PlanEvent {

        /** What is to be sent now: by whoever comes first, and once alone. */
        public TemplateCommand.CountAdoption adoption() {
            return new TemplateCommand.CountAdoption(template, owner, planId);
        }
    }

    /** Some fields have other values: those alone are here. */
    @WireName(value = "plan.changed", revision = 2)
    record PlanChanged(
            PlanId planId,
            UserId owner,
            @Nullable PlanFacts facts,
            @Personal @Nullable PlanWords words) implements PlanEvent {}

    /** The plan is done. */
    @WireName("plan.completed")
    record PlanCompleted(PlanId planId, UserId owner) implements PlanEvent {}

    /** The plan is laid aside. */
    @WireName("plan.archived")
    record PlanArchived(PlanId planId, UserId owner) implements PlanEvent {}

    /** The plan is gone, and stays gone whatever old devices say, until it is restored. */
    @WireName("plan.removed")
    record PlanRemoved(PlanId planId, UserId owner) implements PlanEvent {}

    /** The plan is back as it was. */
    @WireName("plan.restored")
    record PlanRestored(PlanId planId, UserId owner) implements PlanEvent {}
}
