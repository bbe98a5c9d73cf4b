package org.mirubato.infra.cli.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mirubato.infra.cli.demo.DemoDays.Sitting;

/** The student's goals: so much practice in every half-year, a little more each time, and each third piece by a certain day. */
final class DemoGoals {

    private static final int HOURS_AT_FIRST = 45;
    private static final int MORE_HOURS_EACH_TIME = 9;
    private static final int EACH = 3;

    private DemoGoals() {}

    static List<DemoGoal> of(LocalDate first, LocalDate last, List<LearnedPiece> learned, List<Sitting> sittings) {
        List<DemoGoal> goals = new ArrayList<>();
        int hours = HOURS_AT_FIRST;
        for (LocalDate from = halfYearFrom(first); from.isBefore(last); from = from.plusMonths(6)) {
            goals.add(hours(hours, from, last, sittings));
            hours += MORE_HOURS_EACH_TIME;
        }
        for (int i = 0; i < learned.size(); i += EACH) {
            goals.add(piece(learned.get(i), last));
        }
        goals.sort(Comparator.comparing(DemoGoal::by).thenComparing(DemoGoal::id));
        return List.copyOf(goals);
    }

    /** The goals of practice time that an entry of that day counts for. */
    static List<String> servedBy(Sitting sitting, List<DemoGoal> goals) {
        return goals.stream()
                .filter(goal -> goal.type().equals("practice_time"))
                .filter(goal ->
                        !sitting.day().isBefore(goal.from()) && sitting.day().isBefore(goal.by()))
                .map(DemoGoal::id)
                .toList();
    }

    /** The first of January or July that comes next, or is that very day. */
    private static LocalDate halfYearFrom(LocalDate day) {
        LocalDate begun = day.withMonth(day.getMonthValue() <= 6 ? 1 : 7).withDayOfMonth(1);
        return begun.isBefore(day) ? begun.plusMonths(6) : begun;
    }

    private static DemoGoal hours(int hours, LocalDate from, LocalDate last, List<Sitting> sittings) {
        LocalDate by = from.plusMonths(6);
        int minutes = sittings.stream()
                .filter(each -> !each.day().isBefore(from) && each.day().isBefore(by))
                .mapToInt(Sitting::minutes)
                .sum();
        int target = 60 * hours;
        String status = minutes >= target ? "completed" : by.isAfter(last) ? "active" : "abandoned";
        return new DemoGoal(
                "demo_hours_" + from,
                hours + " hours in half a year",
                "practice_time",
                target,
                Math.min(minutes, target),
                from,
                by,
                status);
    }

    private static DemoGoal piece(LearnedPiece learned, LocalDate last) {
        LocalDate by = learned.from().plusDays(ChronoUnit.DAYS.between(learned.from(), learned.to()) * 11 / 10);
        String status = learned.dropped() ? "cancelled" : learned.to().isAfter(last) ? "active" : "completed";
        LocalDate seen = learned.to().isAfter(last) ? last : learned.to();
        int reached = learned.dropped() ? 40 : (int) Math.round(100 * learned.progressOn(seen));
        return new DemoGoal(
                "demo_piece_" + learned.from(),
                "Play " + learned.piece().title() + " by heart",
                "repertoire",
                100,
                Math.min(100, reached),
                learned.from(),
                by,
                status);
    }
}
