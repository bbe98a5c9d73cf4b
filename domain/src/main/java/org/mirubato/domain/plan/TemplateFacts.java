package org.mirubato.domain.plan;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.CheckedText;
import org.mirubato.domain.practice.EntryLimits;
import org.mirubato.domain.practice.Sparse;

/**
 * The part of a template that tells nothing private. Null is what nothing is said about.
 *
 * @param sourcePlanId the author's plan that it was made of; empty for none
 */
public record TemplateFacts(
        @Nullable PlanType type,
        @Nullable PlanSchedule schedule,
        @Nullable TemplateVisibility visibility,
        @Nullable String sourcePlanId) {

    /** Says nothing. */
    public static final TemplateFacts NONE = new TemplateFacts(null, null, null, null);

    /** A template's facts before anything is said about them. */
    static final TemplateFacts BLANK =
            new TemplateFacts(PlanType.CUSTOM, PlanSchedule.NONE.in("UTC"), TemplateVisibility.PRIVATE, "");

    /** Says who sees it, and nothing else. */
    public static TemplateFacts seenBy(TemplateVisibility visibility) {
        return new TemplateFacts(null, null, visibility, null);
    }

    /** These facts, and those of {@code before} that these say nothing about. */
    public TemplateFacts over(TemplateFacts before) {
        return new TemplateFacts(
                Sparse.or(type, before.type),
                schedule == null ? before.schedule : schedule.settled(before.schedule),
                Sparse.or(visibility, before.visibility),
                Sparse.or(sourcePlanId, before.sourcePlanId));
    }

    /** @throws Refusal (invalid) when a value is none for its field */
    TemplateFacts checked() {
        return new TemplateFacts(
                type,
                schedule == null ? null : schedule.checked(),
                visibility,
                sourcePlanId == null
                        ? null
                        : CheckedText.line("the plan's id", sourcePlanId, EntryLimits.LONGEST_WORD));
    }
}
