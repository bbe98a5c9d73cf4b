package org.mirubato.query.plan;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.plan.OccurrenceStatus;
import org.mirubato.domain.plan.OccurrenceView;
import org.mirubato.domain.plan.OccurrenceWords;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.domain.plan.Segment;
import org.mirubato.query.plan.CalendarWriter.CalendarEntry;
import org.mirubato.query.plan.CalendarWriter.Standing;

/** What a calendar program is told of occurrences. */
record CalendarPage(Map<PlanId, PlanView> plans, Instant now) {

    private static final String UNNAMED = "Practice";

    /** Those that have a time. */
    List<CalendarEntry> entries(List<OccurrenceView> occurrences) {
        return occurrences.stream().map(this::entry).flatMap(Optional::stream).toList();
    }

    private Optional<CalendarEntry> entry(OccurrenceView occurrence) {
        Instant start = occurrence.state().facts().start();
        if (start == null) {
            return Optional.empty();
        }
        PlanView plan = plans.get(occurrence.planId());
        String title = plan == null || plan.title().isEmpty() ? UNNAMED : plan.title();
        return Optional.of(new CalendarEntry(
                occurrence.id().value(),
                start,
                occurrence.state().facts().end(),
                title,
                description(occurrence.state().words(), plan),
                standing(occurrence.statusAt(now)),
                occurrence.updatedAt(),
                occurrence.version()));
    }

    private static Standing standing(OccurrenceStatus status) {
        return switch (status) {
            case COMPLETED, SCHEDULED -> Standing.CONFIRMED;
            case SKIPPED, EXPIRED -> Standing.CANCELLED;
        };
    }

    private static String description(OccurrenceWords words, @Nullable PlanView plan) {
        String said =
                plan == null ? "" : requireNonNullElse(plan.state().words().description(), "");
        String segments = requireNonNullElse(words.segments(), List.<Segment>of()).stream()
                .map(CalendarPage::line)
                .collect(Collectors.joining("\n"));
        String notes = requireNonNullElse(words.notes(), "");
        return List.of(said, segments, notes).stream()
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String line(Segment segment) {
        String minutes = segment.minutes() == null ? "" : " (" + segment.minutes() + " min)";
        return "- " + segment.label() + minutes;
    }
}
