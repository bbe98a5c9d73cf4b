package org.mirubato.infra.cli.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A plan for each term: autumn from September, spring from January. */
final class DemoPlans {

    private static final Set<DayOfWeek> DAYS =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int MINUTES = 40;

    private DemoPlans() {}

    static List<DemoPlan> of(LocalDate first, LocalDate last, List<DemoEntry> entries) {
        Map<LocalDate, String> practised = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.type().equals("practice"))
                .forEach(entry -> practised.put(entry.day(), entry.id()));
        List<DemoPlan> plans = new ArrayList<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            add(plans, "Spring " + year, LocalDate.of(year, 1, 8), LocalDate.of(year, 6, 30), first, last, practised);
            add(plans, "Autumn " + year, LocalDate.of(year, 9, 1), LocalDate.of(year, 12, 22), first, last, practised);
        }
        return List.copyOf(plans);
    }

    private static void add(
            List<DemoPlan> plans,
            String title,
            LocalDate from,
            LocalDate to,
            LocalDate first,
            LocalDate last,
            Map<LocalDate, String> practised) {
        if (from.isBefore(first) || from.isAfter(last)) {
            return;
        }
        List<DemoPlan.Day> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (DAYS.contains(day.getDayOfWeek())) {
                days.add(new DemoPlan.Day(day, practised.getOrDefault(day, ""), !day.isAfter(last)));
            }
        }
        plans.add(new DemoPlan(
                "demo_plan_" + from, title, from, to, weekdays(), LocalTime.of(17, 0), MINUTES, List.copyOf(days)));
    }

    private static List<String> weekdays() {
        return DAYS.stream()
                .sorted()
                .map(day -> day.name().substring(0, 2).toUpperCase(Locale.ROOT))
                .toList();
    }
}
