package org.mirubato.domain.plan;

import org.mirubato.domain.DerivedId;
import org.mirubato.domain.TextValue;
import org.mirubato.domain.identity.UserId;

/**
 * Where in the log a plan, an occurrence, a template or a calendar feed is. Follows from its owner and its id, so two users may use
 * one id and nobody reaches what is another's.
 */
public record PlanKey(String value) implements TextValue {

    /** The place of a plan. */
    public static PlanKey of(UserId owner, PlanId plan) {
        return new PlanKey(DerivedId.of("plan_", owner, plan.value()));
    }

    /** The place of an occurrence. */
    public static PlanKey of(UserId owner, OccurrenceId occurrence) {
        return new PlanKey(DerivedId.of("occurrence_", owner, occurrence.value()));
    }

    /** The place of a template. */
    public static PlanKey of(UserId author, TemplateId template) {
        return new PlanKey(DerivedId.of("template_", author, template.value()));
    }

    /** The place of a user's calendar feed. */
    public static PlanKey feedOf(UserId owner) {
        return new PlanKey(DerivedId.of("feed_", owner, "calendar"));
    }

    /**
     * The id of the occurrence that a plan's schedule makes: the same however often it is made.
     *
     * @param recurrenceKey which one of the plan
     */
    public static OccurrenceId occurrenceOf(UserId owner, PlanId plan, String recurrenceKey) {
        return new OccurrenceId(DerivedId.of("occ_", owner, plan.value() + "\n" + recurrenceKey));
    }

    @Override
    public String toString() {
        return value;
    }
}
