package org.mirubato.infra.cli.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** When the student sits down at the piano, and for how long. */
final class DemoDays {

    private static final DayOfWeek LESSON = DayOfWeek.THURSDAY;
    private static final int LESSON_MINUTES = 45;
    private static final double ILL_AGAIN = 0.006;
    private static final int ILL_DAYS = 8;

    private final LocalDate first;
    private final LocalDate last;
    private final Random random;

    DemoDays(LocalDate first, LocalDate last, Random random) {
        this.first = first;
        this.last = last;
        this.random = random;
    }

    /** @param type a word for the kind of entry */
    record Sitting(LocalDate day, LocalTime time, int minutes, String type) {}

    /** In the order of time. */
    List<Sitting> all() {
        List<Sitting> sittings = new ArrayList<>();
        int ill = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            ill = ill > 0 ? ill - 1 : fallsIll();
            if (ill == 0) {
                of(day, sittings);
            }
        }
        return sittings;
    }

    private int fallsIll() {
        return random.nextDouble() < ILL_AGAIN ? 2 + random.nextInt(ILL_DAYS) : 0;
    }

    private void of(LocalDate day, List<Sitting> sittings) {
        if (isRecital(day)) {
            sittings.add(new Sitting(day, LocalTime.of(11, 0), 30, "rehearsal"));
            sittings.add(new Sitting(day, LocalTime.of(17, 30), 15, "performance"));
            return;
        }
        if (random.nextDouble() < zeal(day)) {
            sittings.add(new Sitting(day, time(day), minutes(day), random.nextInt(9) == 0 ? "technique" : "practice"));
        }
        if (day.getDayOfWeek() == LESSON && !isHoliday(day)) {
            sittings.add(new Sitting(day, LocalTime.of(18, 15), LESSON_MINUTES, "lesson"));
        }
    }

    /** How likely it is that there is any practice: more with the years and before a recital, less on Fridays and in holidays. */
    private double zeal(LocalDate day) {
        double zeal = 0.62 + 0.22 * share(day);
        if (isHoliday(day)) {
            zeal -= 0.35;
        }
        if (ChronoUnit.DAYS.between(day, nextRecital(day)) <= 14) {
            zeal += 0.15;
        }
        return switch (day.getDayOfWeek()) {
            case FRIDAY -> zeal - 0.2;
            case SUNDAY -> zeal + 0.08;
            default -> zeal;
        };
    }

    private LocalTime time(LocalDate day) {
        boolean free = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
        return LocalTime.of((free ? 10 : 17) + random.nextInt(4), 5 * random.nextInt(12));
    }

    /** About 25 minutes at first, and an hour after years. */
    private int minutes(LocalDate day) {
        double usual = 24 + 32 * share(day);
        return (int) Math.max(8, Math.round(usual * (1 + random.nextGaussian() * 0.3)));
    }

    /** How much of the time has passed, at least five years being a long time. */
    private double share(LocalDate day) {
        return Math.min(1, ChronoUnit.DAYS.between(first, day) / (5 * 365.25));
    }

    private static boolean isHoliday(LocalDate day) {
        int inYear = day.getDayOfYear();
        return (day.getMonth() == Month.AUGUST && day.getDayOfMonth() <= 21) || inYear <= 6 || inYear >= 358;
    }

    /** The second Saturday of June and of December. */
    static boolean isRecital(LocalDate day) {
        return (day.getMonth() == Month.JUNE || day.getMonth() == Month.DECEMBER)
                && day.getDayOfWeek() == DayOfWeek.SATURDAY
                && day.getDayOfMonth() > 7
                && day.getDayOfMonth() <= 14;
    }

    private static LocalDate nextRecital(LocalDate day) {
        LocalDate next = day;
        while (!isRecital(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
