package org.mirubato.command.plan;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.plan.OccurrenceView;
import org.mirubato.domain.plan.OccurrenceWords;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.domain.plan.PlanWords;
import org.mirubato.domain.plan.Segment;
import org.mirubato.domain.plan.TemplateFacts;
import org.mirubato.domain.plan.TemplateVisibility;

/** What of a plan goes into a template: not what its owner's programs keep with it, nor what was said after practising. */
record PublishedPlan(PlanView plan, List<OccurrenceView> occurrences) {

    /** So many of the latest occurrences are looked at for what is practised. */
    private static final int LOOKED_AT = 5;

    TemplateFacts facts(@Nullable TemplateVisibility visibility) {
        return new TemplateFacts(
                plan.state().facts().type(),
                plan.schedule(),
                visibility,
                plan.id().value());
    }

    PlanWords words() {
        PlanWords said = plan.state().words();
        return new PlanWords(
                said.title(),
                said.description(),
                said.focusAreas(),
                said.techniques(),
                said.tags(),
                said.pieces(),
                null,
                null,
                session(),
                null);
    }

    private OccurrenceWords session() {
        OccurrenceWords ofPlan = plan.state().words().toPractise();
        if (hasSegments(ofPlan)) {
            return ofPlan;
        }
        return occurrences.stream()
                .sorted(Comparator.comparing(OccurrenceView::createdAt).reversed())
                .limit(LOOKED_AT)
                .map(each -> each.state().words().toPractise())
                .filter(PublishedPlan::hasSegments)
                .findFirst()
                .orElse(ofPlan);
    }

    private static boolean hasSegments(OccurrenceWords words) {
        List<Segment> segments = words.segments();
        return segments != null && !segments.isEmpty();
    }
}
