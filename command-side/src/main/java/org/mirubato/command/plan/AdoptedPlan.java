package org.mirubato.command.plan;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.PlanCommand.AdoptPlan;
import org.mirubato.domain.plan.PlanFacts;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanLimits;
import org.mirubato.domain.plan.PlanSchedule;
import org.mirubato.domain.plan.PlanStatus;
import org.mirubato.domain.plan.PlanVisibility;
import org.mirubato.domain.plan.PlanWords;
import org.mirubato.domain.plan.RecurrenceRule;
import org.mirubato.domain.plan.TemplateView;
import org.mirubato.domain.practice.ExtraField;
import tools.jackson.databind.JsonNode;

/**
 * The plan that a user makes of a template.
 *
 * @param wishes what is to be other than in the template
 */
record AdoptedPlan(TemplateView template, GivenFields wishes, Instant now) {

    private static final String COPY = " (Copy)";

    AdoptPlan of(PlanId plan, UserId user) {
        PlanFacts facts = new PlanFacts(
                PlanStatus.ACTIVE,
                PlanVisibility.PRIVATE,
                template.state().facts().type(),
                schedule(),
                template.id().value(),
                template.state().templateVersion(),
                true);
        return new AdoptPlan(plan, user, template.key(), facts, words());
    }

    private PlanWords words() {
        PlanWords said = template.state().content();
        String title = wishes.word("title");
        List<ExtraField> metadata = new ArrayList<>();
        metadata.add(new ExtraField("adoptedFrom", "\"" + template.id() + "\""));
        metadata.add(new ExtraField("adoptedAt", "\"" + now + "\""));
        List<ExtraField> before = said.metadata();
        return new PlanWords(
                        title == null ? copied(template.title()) : title,
                        null,
                        merged(said.focusAreas(), wishes.texts("focusAreas", "focus_areas")),
                        null,
                        merged(said.tags(), wishes.texts("tags")),
                        null,
                        null,
                        ExtraField.over(metadata, before == null ? List.of() : before),
                        null,
                        null)
                .over(said);
    }

    private static String copied(String title) {
        int most = PlanLimits.LONGEST_TITLE - COPY.length();
        return (title.length() > most ? title.substring(0, most) : title) + COPY;
    }

    private static List<String> merged(@Nullable List<String> there, @Nullable List<String> more) {
        Set<String> all = new LinkedHashSet<>(requireNonNullElse(there, List.of()));
        all.addAll(requireNonNullElse(more, List.of()));
        return List.copyOf(all);
    }

    /** The author's days are moved to begin on the first day of the one who adopts. */
    private PlanSchedule schedule() {
        PlanSchedule there = template.schedule();
        JsonNode value = wishes.value("schedule");
        GivenFields given = value == null || value.isNull() ? null : GivenFields.of(value);
        String zone = given == null ? null : given.word("timeZone", "time_zone");
        String where = zone == null ? there.zone() : zone;
        PlanSchedule here = there.in(where).checked();
        LocalDate today = LocalDate.ofInstant(now, here.zoneId());
        LocalDate start = given == null ? null : GivenMoment.day(given, "startDate", "start_date");
        LocalDate first = start == null ? today : start;
        LocalDate end = given == null ? null : GivenMoment.day(given, "endDate", "end_date");
        Integer minutes = given == null ? null : given.number("durationMinutes", "duration_minutes");
        var hour = given == null ? null : GivenMoment.hour(given, "timeOfDay", "time_of_day");
        RecurrenceRule rule = there.rule();
        return new PlanSchedule(
                        there.kind(),
                        rule == null ? null : new RecurrenceRule(rule.withoutUntil()),
                        minutes == null ? there.minutes() : minutes,
                        hour == null ? there.timeOfDay() : hour,
                        there.flexibility(),
                        first,
                        end == null ? lastDay(there, first) : end,
                        where)
                .checked();
    }

    private static @Nullable LocalDate lastDay(PlanSchedule there, LocalDate first) {
        LocalDate last = there.lastDay();
        LocalDate begin = there.startDate();
        if (last == null || begin == null || last.isBefore(begin)) {
            return null;
        }
        LocalDate moved = first.plusDays(ChronoUnit.DAYS.between(begin, last));
        return moved.isAfter(PlanSchedule.LATEST) ? PlanSchedule.LATEST : moved;
    }
}
