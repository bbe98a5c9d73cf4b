package org.mirubato.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.OccurrenceCommand.PlaceOccurrence;
import org.mirubato.domain.practice.ExtraField;

/** Plans, occurrences and templates for the tests of this package. */
final class Plans {

    static final UserId CLARA = new UserId("user_clara");
    static final UserId ROBERT = new UserId("user_robert");
    static final PlanId PLAN = new PlanId("plan_1");
    static final OccurrenceId OCCURRENCE = new OccurrenceId("occ_1");
    static final TemplateId TEMPLATE = new TemplateId("template_1");
    static final Instant START = Instant.parse("2026-05-04T05:00:00Z");
    static final Instant END = START.plusSeconds(1_800);
    static final PlanSchedule MONDAYS = new PlanSchedule(
            ScheduleKind.RECURRING,
            new RecurrenceRule("FREQ=WEEKLY;BYDAY=MO"),
            30,
            LocalTime.of(7, 0),
            Flexibility.FIXED,
            LocalDate.of(2026, 5, 4),
            null,
            "Europe/Berlin");
    static final OccurrenceFacts MONDAY =
            new OccurrenceFacts(PLAN, START, END, "Europe/Berlin", "2026-05-04", null, null, null);
    static final Segment SCALES =
            new Segment("s1", "Scales", 10, List.of(), List.of("scale"), "Slowly", "{\"bpm\":60}", "", List.of());

    private Plans() {}

    static PlanWords title(String title) {
        return PlanWords.titled(title);
    }

    static PlanFacts on(PlanSchedule schedule) {
        return new PlanFacts(PlanStatus.ACTIVE, null, null, schedule, null, null, true);
    }

    static OccurrenceWords segments(Segment... segments) {
        return new OccurrenceWords(List.of(segments), null, null, null, null, null, null);
    }

    static OccurrenceWords notes(String notes) {
        return OccurrenceWords.said(null, notes, null);
    }

    static OccurrenceWords extra(String name, String json) {
        return new OccurrenceWords(null, null, null, null, null, null, List.of(new ExtraField(name, json)));
    }

    static PlaceOccurrence place(OccurrenceFacts facts) {
        return new PlaceOccurrence(OCCURRENCE, CLARA, facts, OccurrenceWords.NONE);
    }

    /** The state after these commands, each granted. */
    static PlanState after(PlanCommand... commands) {
        PlanState state = PlanState.NONE;
        for (PlanCommand command : commands) {
            for (PlanEvent event : PlanDecider.decide(state, command)) {
                state = state.on(event);
            }
        }
        return state;
    }

    /** The state after these commands, each granted. */
    static OccurrenceState after(OccurrenceCommand... commands) {
        OccurrenceState state = OccurrenceState.NONE;
        for (OccurrenceCommand command : commands) {
            for (OccurrenceEvent event : OccurrenceDecider.decide(state, command)) {
                state = state.on(event);
            }
        }
        return state;
    }

    /** The state after these commands, each granted. */
    static TemplateState after(TemplateCommand... commands) {
        TemplateState state = TemplateState.NONE;
        for (TemplateCommand command : commands) {
            for (TemplateEvent event : TemplateDecider.decide(state, command)) {
                state = state.on(event);
            }
        }
        return state;
    }

    /** Every day, or every seventh for a weekly rule: enough where the library's days don't matter. */
    static final Recurrences DAYS = (rule, first, from, last, most) -> {
        List<LocalDate> days = new ArrayList<>();
        int step = rule.value().startsWith("FREQ=WEEKLY") ? 7 : 1;
        Integer count = rule.count();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
            days.add(day);
            if (count != null && days.size() == count) {
                break;
            }
        }
        return days.stream().filter(day -> !day.isBefore(from)).limit(most).toList();
    };
}
