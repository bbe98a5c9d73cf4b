package org.mirubato.domain.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Creating;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.identity.UserId;

/**
 * What can be asked of a plan. A plan is found by who asks and by its id, so nobody reaches another's. {@code expected} is the
 * version that the sender has seen, null when any will do.
 */
public sealed interface PlanCommand extends DomainCommand {

    /** The plan that is asked. */
    PlanId planId();

    /** Who asks; the plan's owner. */
    UserId actor();

    /** Where the plan is in the log. */
    @TargetAggregateIdentifier
    default PlanKey key() {
        return PlanKey.of(actor(), planId());
    }

    /** Make a plan. It has to have a title. */
    record CreatePlan(PlanId planId, UserId actor, PlanFacts facts, PlanWords words) implements PlanCommand, Creating {

        /** @throws org.mirubato.domain.Refusal (invalid) when a value is none for its field */
        public CreatePlan {
            facts = facts.checked();
            words = words.checked();
        }
    }

    /** Make a plan of a template. Every field has a value. */
    record AdoptPlan(PlanId planId, UserId actor, PlanKey template, PlanFacts facts, PlanWords words)
            implements PlanCommand {

        /** @throws org.mirubato.domain.Refusal (invalid) when a value is none for its field */
        public AdoptPlan {
            facts = facts.checked();
            words = words.checked();
        }
    }

    /** Bring a plan to what a device has of it: make it when it is not there, else change what differs. */
    record PushPlan(PlanId planId, UserId actor, PlanFacts facts, PlanWords words) implements PlanCommand {

        /** @throws org.mirubato.domain.Refusal (invalid) when a value is none for its field */
        public PushPlan {
            facts = facts.checked();
            words = words.checked();
        }
    }

    /** Change the fields that something is said about. */
    record ChangePlan(
            PlanId planId,
            UserId actor,
            PlanFacts facts,
            PlanWords words,
            @Nullable Long expected) implements PlanCommand {

        /** @throws org.mirubato.domain.Refusal (invalid) when a value is none for its field */
        public ChangePlan {
            facts = facts.checked();
            words = words.checked();
        }
    }

    /** Say that the plan is done. */
    record CompletePlan(PlanId planId, UserId actor) implements PlanCommand {}

    /** Lay the plan aside. */
    record ArchivePlan(PlanId planId, UserId actor) implements PlanCommand {}

    /** Take the plan away; it can be restored. */
    record RemovePlan(PlanId planId, UserId actor, @Nullable Long expected) implements PlanCommand {}

    /** Put a removed plan back as it was. */
    record RestorePlan(PlanId planId, UserId actor) implements PlanCommand {}
}
