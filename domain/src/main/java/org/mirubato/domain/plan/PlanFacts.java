package org.mirubato.domain.plan;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.CheckedText;
import org.mirubato.domain.practice.EntryLimits;
import org.mirubato.domain.practice.Sparse;

/**
 * The part of a plan that tells nothing private. Null is what nothing is said about.
 *
 * @param sourceTemplateId the template that it was adopted from; empty for none
 * @param templateVersion the version of that template
 * @param tended whether the server makes the occurrences; else the owner's devices do
 */
public record PlanFacts(
        @Nullable PlanStatus status,
        @Nullable PlanVisibility visibility,
        @Nullable PlanType type,
        @Nullable PlanSchedule schedule,
        @Nullable String sourceTemplateId,
        @Nullable Integer templateVersion,
        @Nullable Boolean tended) {

    /** Says nothing. */
    public static final PlanFacts NONE = new PlanFacts(null, null, null, null, null, null, null);

    /** A plan's facts before anything is said about them. */
    static final PlanFacts BLANK = new PlanFacts(
            PlanStatus.DRAFT, PlanVisibility.PRIVATE, PlanType.CUSTOM, PlanSchedule.NONE.in("UTC"), "", 0, false);

    /** Says where the plan stands, and nothing else. */
    public static PlanFacts status(PlanStatus status) {
        return new PlanFacts(status, null, null, null, null, null, null);
    }

    /** These facts, and those of {@code before} that these say nothing about. */
    public PlanFacts over(PlanFacts before) {
        return new PlanFacts(
                Sparse.or(status, before.status),
                Sparse.or(visibility, before.visibility),
                Sparse.or(type, before.type),
                schedule == null ? before.schedule : schedule.settled(before.schedule),
                Sparse.or(sourceTemplateId, before.sourceTemplateId),
                Sparse.or(templateVersion, before.templateVersion),
                Sparse.or(tended, before.tended));
    }

    /** What these facts say that {@code before} did not; null when that is nothing. */
    @Nullable
    PlanFacts beyond(PlanFacts before) {
        PlanFacts news = new PlanFacts(
                Sparse.unless(status, before.status),
                Sparse.unless(visibility, before.visibility),
                Sparse.unless(type, before.type),
                schedule == null ? null : Sparse.unless(schedule.settled(before.schedule), before.schedule),
                Sparse.unless(sourceTemplateId, before.sourceTemplateId),
                Sparse.unless(templateVersion, before.templateVersion),
                Sparse.unless(tended, before.tended));
        return news.equals(NONE) ? null : news;
    }

    /** The same but for where the plan stands. */
    PlanFacts withoutStatus() {
        return new PlanFacts(null, visibility, type, schedule, sourceTemplateId, templateVersion, tended);
    }

    /** @throws Refusal (invalid) when a value is none for its field */
    PlanFacts checked() {
        if (templateVersion != null && templateVersion < 0) {
            throw Refusal.invalid("Give a templateVersion of 1 or more.");
        }
        return new PlanFacts(
                status,
                visibility,
                type,
                schedule == null ? null : schedule.checked(),
                sourceTemplateId == null
                        ? null
                        : CheckedText.line("the template's id", sourceTemplateId, EntryLimits.LONGEST_WORD),
                templateVersion,
                tended);
    }
}
