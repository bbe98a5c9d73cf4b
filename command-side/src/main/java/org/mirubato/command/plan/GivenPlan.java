package org.mirubato.command.plan;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.plan.OccurrenceWords;
import org.mirubato.domain.plan.PlanFacts;
import org.mirubato.domain.plan.PlanSchedule;
import org.mirubato.domain.plan.PlanStatus;
import org.mirubato.domain.plan.PlanType;
import org.mirubato.domain.plan.PlanVisibility;
import org.mirubato.domain.plan.PlanWords;
import org.mirubato.domain.plan.TemplateFacts;
import org.mirubato.domain.plan.TemplateVisibility;
import tools.jackson.databind.JsonNode;

/**
 * What a client says about a plan or a template. Fields that we don't know are kept; those by which older clients keep their books
 * are not.
 */
record GivenPlan(GivenFields given) {

    private static final Set<String> OURS = Set.of(
            "id",
            "status",
            "visibility",
            "type",
            "schedule",
            "timeZone",
            "time_zone",
            "title",
            "description",
            "focusAreas",
            "focus_areas",
            "techniques",
            "tags",
            "pieceRefs",
            "piece_refs",
            "metadata",
            "sourceTemplateId",
            "source_template_id",
            "sourcePlanId",
            "source_plan_id",
            "templateVersion",
            "template_version");

    /** What the server itself keeps. */
    private static final Set<String> SERVERS = Set.of(
            "archivedAt",
            "archived_at",
            "publishedAt",
            "published_at",
            "ownerId",
            "owner_id",
            "authorId",
            "author_id",
            "adoptionCount",
            "adoption_count",
            "progress",
            "planId",
            "templateId");

    private static final Set<String> KNOWN =
            Stream.of(OURS, SERVERS, GivenSession.OURS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    /** @param tended whether the server makes the occurrences; null where that is as it was */
    PlanFacts facts(@Nullable Boolean tended) {
        String status = given.word("status");
        String visibility = given.word("visibility");
        String type = given.word("type");
        return new PlanFacts(
                status == null ? null : PlanStatus.of(status),
                visibility == null ? null : PlanVisibility.of(visibility.equals("public") ? "shared" : visibility),
                type == null ? null : PlanType.of(type),
                schedule(),
                given.text("sourceTemplateId", "source_template_id"),
                given.number("templateVersion", "template_version"),
                tended);
    }

    TemplateFacts templateFacts() {
        String visibility = given.word("visibility");
        String type = given.word("type");
        return new TemplateFacts(
                type == null ? null : PlanType.of(type),
                schedule(),
                visibility == null ? null : TemplateVisibility.of(visibility),
                given.text("sourcePlanId", "source_plan_id"));
    }

    PlanWords words() {
        GivenSchedule schedule = GivenSchedule.of(given);
        return new PlanWords(
                given.text("title"),
                given.text("description"),
                given.texts("focusAreas", "focus_areas"),
                given.texts("techniques"),
                given.texts("tags"),
                GivenSession.pieces(given),
                schedule == null ? null : schedule.details(),
                GivenSession.fields(given, "metadata", Set.of("preview")),
                session(),
                given.extra(KNOWN));
    }

    private @Nullable PlanSchedule schedule() {
        GivenSchedule schedule = GivenSchedule.of(given);
        return schedule == null ? null : schedule.schedule();
    }

    /** Older clients say it in the preview of a template. */
    private @Nullable OccurrenceWords session() {
        OccurrenceWords session = GivenSession.of(given);
        JsonNode metadata = given.value("metadata");
        JsonNode preview = metadata == null ? null : metadata.get("preview");
        if (session.equals(OccurrenceWords.NONE) && preview != null && preview.isObject()) {
            session = GivenSession.of(GivenFields.of(preview));
        }
        return session.equals(OccurrenceWords.NONE) ? null : session;
    }
}
