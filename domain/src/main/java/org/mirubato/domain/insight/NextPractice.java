package org.mirubato.domain.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.insight.Suggestion.Level;
import org.mirubato.domain.insight.Suggestion.Reason;

/**
 * What to practise next. A piece's priority is the product of four weights: its status (0 to 1), how long it was left alone (0.2
 * on the day itself to 1 after a week; what nobody wants any more fades after a month), how near its deadline is (1 to 3), and its
 * difficulty (0.8 to 1.2). Pure.
 */
public final class NextPractice {

    /** Suggestions at a time. */
    public static final int MOST = 5;

    /** Time for one suggestion, unless there is less. */
    static final int LEAST_MINUTES = 5;

    private static final int MINUTES_EACH = 10;
    private static final int WEEK = 7;
    private static final double MONTH = 30;

    private static final Comparator<Ranked> URGENT_FIRST = Comparator.comparingDouble(Ranked::priority)
            .reversed()
            .thenComparing(each -> each.standing().recentMinutes())
            .thenComparing(each -> each.standing().title())
            .thenComparing(each -> String.valueOf(each.standing().composer()));

    private NextPractice() {}

    /**
     * The pieces that press most, which together have the time there is.
     *
     * @param today where the person is
     * @param minutes at least 1
     */
    public static List<Suggestion> of(List<Standing> standings, LocalDate today, int minutes) {
        int count = Math.max(1, Math.min(MOST, minutes / MINUTES_EACH));
        List<Ranked> ranked = standings.stream()
                .map(standing -> new Ranked(standing, priority(standing, today)))
                .filter(each -> each.priority() > 0)
                .sorted(URGENT_FIRST)
                .limit(count)
                .toList();
        List<Integer> shares = shares(ranked, minutes);
        List<Suggestion> suggestions = new ArrayList<>();
        for (Ranked each : ranked) {
            suggestions.add(suggestion(each, today, shares.get(suggestions.size())));
        }
        return List.copyOf(suggestions);
    }

    static double priority(Standing standing, LocalDate today) {
        return standing.status().weight()
                * recency(standing, today)
                * urgency(standing.deadline(), today)
                * difficulty(standing.difficulty());
    }

    private static double recency(Standing standing, LocalDate today) {
        LocalDate last = standing.last();
        if (last == null) {
            return 1;
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(last, today));
        double grown = 0.2 + 0.8 * Math.min(days, WEEK) / WEEK;
        boolean fades = standing.status() == LearningStatus.UNKNOWN && days > MONTH;
        return fades ? Math.max(0.25, MONTH / days) : grown;
    }

    private static double urgency(@Nullable LocalDate deadline, LocalDate today) {
        if (deadline == null || deadline.isBefore(today)) {
            return 1;
        }
        long days = ChronoUnit.DAYS.between(today, deadline);
        if (days <= 3) {
            return 3;
        }
        if (days <= WEEK) {
            return 2.2;
        }
        if (days <= 2 * WEEK) {
            return 1.6;
        }
        return days <= MONTH ? 1.25 : 1;
    }

    private static double difficulty(@Nullable Integer difficulty) {
        return difficulty == null ? 1 : 0.7 + 0.1 * Math.max(1, Math.min(5, difficulty));
    }

    /** Each gets five minutes, or an even part of less; the rest goes by priority, in whole minutes, and none of it is lost. */
    private static List<Integer> shares(List<Ranked> ranked, int minutes) {
        double all = ranked.stream().mapToDouble(Ranked::priority).sum();
        int least = ranked.isEmpty() ? 0 : Math.min(LEAST_MINUTES, minutes / ranked.size());
        int rest = minutes - least * ranked.size();
        int left = rest;
        List<Integer> shares = new ArrayList<>();
        for (Ranked each : ranked) {
            int more = (int) (rest * each.priority() / all);
            shares.add(least + more);
            left -= more;
        }
        if (!shares.isEmpty()) {
            shares.set(0, shares.get(0) + left);
        }
        return shares;
    }

    private static Suggestion suggestion(Ranked ranked, LocalDate today, int minutes) {
        Standing standing = ranked.standing();
        LocalDate deadline = standing.deadline();
        LocalDate last = standing.last();
        Reason reason = reason(standing, today);
        LocalDate day = reason == Reason.DEADLINE ? deadline : last;
        Integer days = day == null ? null : (int) Math.abs(ChronoUnit.DAYS.between(day, today));
        return new Suggestion(
                standing.title(),
                standing.composer(),
                reason,
                days,
                minutes,
                ranked.priority(),
                Level.of(ranked.priority()));
    }

    private static Reason reason(Standing standing, LocalDate today) {
        if (urgency(standing.deadline(), today) > 1) {
            return Reason.DEADLINE;
        }
        LocalDate last = standing.last();
        if (last == null) {
            return Reason.NEVER_PRACTISED;
        }
        if (!last.isAfter(today.minusDays(WEEK))) {
            return Reason.NEGLECTED;
        }
        return switch (standing.status()) {
            case LEARNING, WORKING -> Reason.LEARNING;
            case POLISHED, PERFORMANCE_READY -> Reason.KEEP_UP;
            default -> Reason.CONTINUE;
        };
    }

    private record Ranked(Standing standing, double priority) {}
}
