package org.mirubato.query.insight;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.DayRange;
import org.mirubato.domain.insight.DayTotal;
import org.mirubato.domain.insight.InsightQuery.DayFacts;
import org.mirubato.domain.insight.InsightQuery.Insights;
import org.mirubato.domain.insight.Period;
import org.mirubato.domain.insight.Streak;
import org.mirubato.domain.insight.Unit;
import org.mirubato.query.insight.Today.Day;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A user's practice as a whole, over HTTP. */
@RestController
@Profile("query")
class InsightController {

    /** The days that are told of when no range is asked for, today among them. */
    private static final int USUAL_DAYS = 30;

    private static final int MOST_MINUTES = 24 * 60;

    /** The time that there is when nobody says. */
    static final String USUAL_MINUTES = "45";

    private final InsightLookup lookup;
    private final Today today;

    InsightController(InsightLookup lookup, Today today) {
        this.lookup = lookup;
        this.today = today;
    }

    @GetMapping("/api/v2/insights")
    ResponseEntity<Map<String, Object>> insights(
            Principal user,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String zone) {
        UserId me = me(user);
        Day day = today.of(me, zone);
        LocalDate last = to == null ? day.date() : date("to", to);
        DayRange range = new DayRange(from == null ? last.minusDays(USUAL_DAYS - 1L) : date("from", from), last);
        Unit wanted = unit == null ? Unit.fitting(range) : Unit.of(unit);
        Insights insights = lookup.insights(me, range);
        Map<String, Object> data = InsightDocument.of(insights, range, wanted, day.weekStart());
        if (range.hasBefore()) {
            DayRange before = range.before();
            Period sum = Period.sum(insights.before(), before.from(), before.to());
            data.put("before", InsightDocument.total(sum, before));
        }
        data.put("streak", InsightDocument.streak(Streak.of(insights.practised(), day.date())));
        data.put("adherence", InsightDocument.adherence(lookup.kept(me, range, day)));
        return answered(data);
    }

    /** The days of a year with practice; the current one when none is named. */
    @GetMapping("/api/v2/insights/heatmap")
    ResponseEntity<Map<String, Object>> heatMap(
            Principal user,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String zone) {
        UserId me = me(user);
        Day day = today.of(me, zone);
        int wanted = year == null ? day.date().getYear() : year;
        if (wanted < 1900 || wanted > 2099) {
            throw Refusal.invalid("Give a year from 1900 to 2099.");
        }
        DayRange range = new DayRange(LocalDate.of(wanted, 1, 1), LocalDate.of(wanted, 12, 31));
        List<DayTotal> days = lookup.days(me, range);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("year", wanted);
        data.put("weekStart", day.weekStart().word());
        data.put("most", days.stream().mapToInt(DayTotal::minutes).max().orElse(0));
        data.put("total", InsightDocument.total(Period.sum(days, range.from(), range.to()), range));
        data.put("days", days.stream().map(InsightDocument::day).toList());
        return answered(data);
    }

    @GetMapping("/api/v2/insights/next")
    ResponseEntity<Map<String, Object>> next(
            Principal user,
            @RequestParam(defaultValue = USUAL_MINUTES) int minutes,
            @RequestParam(required = false) @Nullable String zone) {
        UserId me = me(user);
        int time = minutes(minutes);
        Instant now = today.now();
        DayFacts facts = lookup.day(me, now, zone, 0);
        List<Map<String, Object>> items =
                lookup.next(facts, Today.day(facts.preferences(), zone, now).date(), time).stream()
                        .map(InsightDocument::suggestion)
                        .toList();
        return answered(Map.of("minutes", minutes, "items", items));
    }

    private static LocalDate date(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid("Give " + name + " as a day such as 2026-05-01.");
        }
    }

    static ResponseEntity<Map<String, Object>> answered(Map<String, Object> data) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(Map.of("success", true, "data", data));
    }

    /** @throws Refusal (invalid) when there is no such day */
    static int minutes(int minutes) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw Refusal.invalid("Give the minutes as a number from 1 to " + MOST_MINUTES + ".");
        }
        return minutes;
    }

    static UserId me(Principal user) {
        return new UserId(user.getName());
    }
}
