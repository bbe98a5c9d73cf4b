package org.mirubato.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.OccurrenceCommand.PlaceOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.WithdrawOccurrence;

/**
 * The occurrences that a schedule asks for. One with an end has all of them, however far, but at most {@link
 * PlanLimits#MOST_OCCURRENCES}; one without an end those of the next {@link PlanLimits#HORIZON_DAYS} days. Pure.
 */
public final class PlannedDays {

    private static final String USUAL_ZONE = "UTC";

    private final Recurrences recurrences;

    public PlannedDays(Recurrences recurrences) {
        this.recurrences = recurrences;
    }

    /**
     * All occurrences of a new schedule; of one that ends those of the past too.
     *
     * @param today in the schedule's zone
     */
    public List<PlaceOccurrence> all(
            UserId owner, PlanId plan, PlanSchedule schedule, OccurrenceWords words, LocalDate today) {
        LocalDate from = ends(schedule) ? PlanSchedule.EARLIEST : today;
        return places(owner, plan, schedule, words, days(schedule, from, today));
    }

    /** The occurrences from today on. */
    public List<PlaceOccurrence> ahead(
            UserId owner, PlanId plan, PlanSchedule schedule, OccurrenceWords words, LocalDate today) {
        return places(owner, plan, schedule, words, days(schedule, today, today));
    }

    /**
     * All that a plan asks for: the occurrences from today on, and of one that was only just made all of them; those to come that it
     * asks for no more are to go. Nothing where the owner's devices make them. Sent again, none of it changes anything.
     *
     * @param there those of the plan that are there
     */
    public List<OccurrenceCommand> asked(PlanView plan, List<OccurrenceView> there, Instant now) {
        if (!Boolean.TRUE.equals(plan.state().facts().tended())) {
            return List.of();
        }
        List<PlaceOccurrence> wanted = plan.isTended() ? wanted(plan, now) : List.of();
        Set<OccurrenceId> kept =
                wanted.stream().map(PlaceOccurrence::occurrenceId).collect(Collectors.toSet());
        Stream<OccurrenceCommand> withdrawn = there.stream()
                .filter(each -> !kept.contains(each.id()) && isToCome(each, now))
                .map(each -> new WithdrawOccurrence(each.id(), plan.owner()));
        return Stream.concat(withdrawn, wanted.stream()).toList();
    }

    /**
     * Of all that is {@link #asked}, what is not so yet.
     *
     * @param there those of the plan that are there; nothing newer may be in the log
     */
    public List<OccurrenceCommand> amends(PlanView plan, List<OccurrenceView> there, Instant now) {
        Map<OccurrenceId, OccurrenceState> states = new HashMap<>();
        there.forEach(each -> states.put(each.id(), each.state()));
        return asked(plan, there, now).stream()
                .filter(command -> changes(states.getOrDefault(command.occurrenceId(), OccurrenceState.NONE), command))
                .toList();
    }

    private List<PlaceOccurrence> wanted(PlanView plan, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, plan.schedule().zoneId());
        OccurrenceWords words = plan.state().words().toPractise();
        return plan.version() == 0
                ? all(plan.owner(), plan.id(), plan.schedule(), words, today)
                : ahead(plan.owner(), plan.id(), plan.schedule(), words, today);
    }

    private static boolean changes(OccurrenceState state, OccurrenceCommand command) {
        return !OccurrenceDecider.decide(state, command).isEmpty();
    }

    /** Whether it was made by a schedule, and nobody has done anything with it yet. */
    private static boolean isToCome(OccurrenceView there, Instant now) {
        Instant start = there.state().facts().start();
        String byRule = there.state().facts().recurrenceKey();
        return there.status() == OccurrenceStatus.SCHEDULED
                && byRule != null
                && !byRule.isEmpty()
                && start != null
                && start.isAfter(now);
    }

    private List<LocalDate> days(PlanSchedule schedule, LocalDate from, LocalDate today) {
        LocalDate first = schedule.startDate();
        RecurrenceRule rule = schedule.rule();
        if (schedule.kind() == ScheduleKind.SINGLE || rule == null) {
            return first == null || first.isBefore(from) ? List.of() : List.of(first);
        }
        LocalDate start = first == null ? today : first;
        LocalDate last = last(schedule, later(start, today));
        return recurrences.days(rule, start, later(start, from), last, PlanLimits.MOST_OCCURRENCES);
    }

    private static LocalDate last(PlanSchedule schedule, LocalDate begin) {
        LocalDate last = schedule.lastDay();
        if (last == null) {
            last = ends(schedule) ? PlanSchedule.LATEST : begin.plusDays(PlanLimits.HORIZON_DAYS);
        }
        return last.isAfter(PlanSchedule.LATEST) ? PlanSchedule.LATEST : last;
    }

    private static boolean ends(PlanSchedule schedule) {
        RecurrenceRule rule = schedule.rule();
        return rule == null || rule.count() != null || schedule.lastDay() != null;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<PlaceOccurrence> places(
            UserId owner, PlanId plan, PlanSchedule schedule, OccurrenceWords words, List<LocalDate> days) {
        return days.stream()
                .map(day -> place(owner, plan, schedule, words, day))
                .toList();
    }

    private static PlaceOccurrence place(
            UserId owner, PlanId plan, PlanSchedule schedule, OccurrenceWords words, LocalDate day) {
        Instant start = schedule.startOn(day);
        @Nullable String zone = schedule.zone().isEmpty() ? USUAL_ZONE : schedule.zone();
        OccurrenceFacts facts =
                new OccurrenceFacts(plan, start, start.plus(schedule.length()), zone, day.toString(), null, null, null);
        return new PlaceOccurrence(PlanKey.occurrenceOf(owner, plan, day.toString()), owner, facts, words);
    }
}
