package org.mirubato.domain.plan;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.TemplateEvent.TemplatePublished;

/**
 * A template.
 *
 * @param author whose it is
 * @param publishedAt when it was published last
 * @param version the number of its last event
 */
public record TemplateView(
        TemplateId id,
        UserId author,
        TemplateState state,
        Instant createdAt,
        Instant updatedAt,
        Instant publishedAt,
        long version) {

    /**
     * The view after {@code event}. One that was taken away keeps its view, since it may be published again.
     *
     * @param before null before the template was published
     * @param at when the event was recorded
     * @param version the event's number within its template, from 0
     * @return null when the template was never published
     */
    public static @Nullable TemplateView fold(
            @Nullable TemplateView before, TemplateEvent event, Instant at, long version) {
        if (before == null && !(event instanceof TemplatePublished)) {
            return null;
        }
        return new TemplateView(
                event.templateId(),
                event.owner(),
                (before == null ? TemplateState.NONE : before.state).on(event),
                before == null ? at : before.createdAt,
                at,
                before == null || event instanceof TemplatePublished ? at : before.publishedAt,
                version);
    }

    /** Where it is in the log. */
    public PlanKey key() {
        return PlanKey.of(author, id);
    }

    /** Whether it can be adopted by anybody, or by its author alone. */
    public boolean isPublic() {
        return state.facts().visibility() == TemplateVisibility.PUBLIC;
    }

    public PlanSchedule schedule() {
        return requireNonNullElse(state.facts().schedule(), PlanSchedule.NONE);
    }

    /** Empty once its author has been erased. */
    public String title() {
        return requireNonNullElse(state.content().title(), "");
    }
}
