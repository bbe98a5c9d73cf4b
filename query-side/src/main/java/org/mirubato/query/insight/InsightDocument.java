package org.mirubato.query.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.WeekStart;
import org.mirubato.domain.insight.DayRange;
import org.mirubato.domain.insight.DayTotal;
import org.mirubato.domain.insight.Dimension;
import org.mirubato.domain.insight.InsightQuery.Insights;
import org.mirubato.domain.insight.KeptWeek;
import org.mirubato.domain.insight.MoodOfDay;
import org.mirubato.domain.insight.Period;
import org.mirubato.domain.insight.Share;
import org.mirubato.domain.insight.Streak;
import org.mirubato.domain.insight.Suggestion;
import org.mirubato.domain.insight.Unit;

/** The forms in which insights go over the wire. */
final class InsightDocument {

    private static final Map<Dimension, String> LISTS = Map.of(
            Dimension.TYPE, "types",
            Dimension.INSTRUMENT, "instruments",
            Dimension.MOOD, "moods",
            Dimension.TECHNIQUE, "techniques",
            Dimension.PIECE, "pieces",
            Dimension.COMPOSER, "composers");

    private InsightDocument() {}

    /** Everything about a range, in periods of that unit. */
    static Map<String, Object> of(Insights insights, DayRange range, Unit unit, WeekStart weekStart) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("from", range.from().toString());
        doc.put("to", range.to().toString());
        doc.put("unit", unit.word());
        doc.put("weekStart", weekStart.word());
        doc.put("total", total(Period.sum(insights.days(), range.from(), range.to()), range));
        List<Period> periods = Period.of(insights.days(), range, unit, weekStart);
        doc.put("periods", periods.stream().map(InsightDocument::period).toList());
        Map<String, Object> shares = new LinkedHashMap<>();
        insights.shares()
                .forEach((dimension, list) -> shares.put(
                        LISTS.getOrDefault(dimension, dimension.word()),
                        list.stream().map(InsightDocument::share).toList()));
        doc.put("shares", shares);
        doc.put("moodsOverTime", moods(insights.moods(), periods));
        return doc;
    }

    /** Sums and averages of a whole range. */
    static Map<String, Object> total(Period sum, DayRange range) {
        Map<String, Object> doc = period(sum);
        doc.put("daysInRange", range.length());
        doc.put("minutesPerDay", average(sum.minutes(), range.length()));
        doc.put("minutesPerPractisedDay", average(sum.minutes(), sum.days()));
        doc.put("minutesPerSession", average(sum.minutes(), sum.sessions()));
        return doc;
    }

    static Map<String, Object> streak(Streak streak) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("current", streak.current());
        doc.put("longest", streak.longest());
        doc.put("longestFrom", day(streak.longestFrom()));
        doc.put("longestTo", day(streak.longestTo()));
        doc.put("practisedToday", streak.practisedToday());
        return doc;
    }

    /** How well plans were kept: in all, and in each week that something was due. */
    static Map<String, Object> adherence(List<KeptWeek> weeks) {
        int due = weeks.stream().mapToInt(KeptWeek::due).sum();
        int kept = weeks.stream().mapToInt(KeptWeek::kept).sum();
        Map<String, Object> doc = kept(due, kept);
        doc.put("weeks", weeks.stream().map(InsightDocument::week).toList());
        return doc;
    }

    static Map<String, Object> day(DayTotal total) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("day", total.day().toString());
        doc.put("minutes", total.minutes());
        doc.put("sessions", total.sessions());
        return doc;
    }

    static Map<String, Object> suggestion(Suggestion suggestion) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("title", suggestion.title());
        doc.put("composer", suggestion.composer());
        doc.put("reason", suggestion.reason().word());
        doc.put("days", suggestion.days());
        doc.put("minutes", suggestion.minutes());
        doc.put("priority", Math.round(suggestion.priority() * 1000) / 1000.0);
        doc.put("level", suggestion.level().word());
        return doc;
    }

    private static Map<String, Object> week(KeptWeek week) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("from", week.from().toString());
        doc.put("to", week.to().toString());
        doc.putAll(kept(week.due(), week.kept()));
        return doc;
    }

    private static Map<String, Object> kept(int due, int kept) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("due", due);
        doc.put("kept", kept);
        doc.put("share", due == 0 ? null : Math.round(1000.0 * kept / due) / 1000.0);
        return doc;
    }

    private static Map<String, Object> period(Period period) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("from", period.from().toString());
        doc.put("to", period.to().toString());
        doc.put("minutes", period.minutes());
        doc.put("sessions", period.sessions());
        doc.put("practisedDays", period.days());
        return doc;
    }

    private static Map<String, Object> share(Share share) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("name", share.name());
        if (share.composer() != null) {
            doc.put("composer", share.composer());
        }
        doc.put("minutes", share.minutes());
        doc.put("sessions", share.sessions());
        doc.put("last", share.last().toString());
        return doc;
    }

    /** For each period with any, how often practice felt how. */
    private static List<Map<String, Object>> moods(List<MoodOfDay> moods, List<Period> periods) {
        List<Map<String, Object>> docs = new ArrayList<>();
        int next = 0;
        for (Period period : periods) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            while (next < moods.size() && !moods.get(next).day().isAfter(period.to())) {
                counts.merge(moods.get(next).mood(), moods.get(next).sessions(), Integer::sum);
                next++;
            }
            if (!counts.isEmpty()) {
                docs.add(Map.of(
                        "from", period.from().toString(), "to", period.to().toString(), "moods", counts));
            }
        }
        return docs;
    }

    /** Minutes to one decimal; 0 of nothing. */
    private static double average(int minutes, int count) {
        return count == 0 ? 0 : Math.round(minutes * 10.0 / count) / 10.0;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
