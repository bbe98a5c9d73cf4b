package org.mirubato.query.insight;

import java.security.Principal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.InsightQuery.DayFacts;
import org.mirubato.domain.insight.Streak;
import org.mirubato.domain.practice.PracticeSessionView;
import org.mirubato.query.insight.Today.Day;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Everything about a user's day in one answer. */
@RestController
@Profile("query")
class TodayController {

    private static final int LAST_ENTRIES = 5;

    private final InsightLookup lookup;
    private final Today today;
    private final JsonMapper json = JsonMapper.shared();

    TodayController(InsightLookup lookup, Today today) {
        this.lookup = lookup;
        this.today = today;
    }

    /** @param minutes the time for what to practise next */
    @GetMapping("/api/v2/today")
    ResponseEntity<Map<String, Object>> today(
            Principal user,
            @RequestParam(defaultValue = InsightController.USUAL_MINUTES) int minutes,
            @RequestParam(required = false) @Nullable String zone) {
        UserId me = InsightController.me(user);
        int time = InsightController.minutes(minutes);
        Instant now = today.now();
        DayFacts facts = lookup.day(me, now, zone, LAST_ENTRIES);
        Day day = Today.day(facts.preferences(), zone, now);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("day", day.date().toString());
        data.put("timeZone", day.zone().getId());
        data.put("minutes", facts.minutes());
        data.put("dailyAim", day.aim());
        data.put("streak", InsightDocument.streak(Streak.of(facts.practised(), day.date())));
        data.put("session", session(facts.session()));
        data.put("entries", facts.entries().stream().map(RawValue::new).toList());
        data.put(
                "next",
                lookup.next(facts, day.date(), time).stream()
                        .map(InsightDocument::suggestion)
                        .toList());
        return InsightController.answered(data);
    }

    private @Nullable Map<String, Object> session(@Nullable PracticeSessionView running) {
        return running == null ? null : running.document(json::readTree);
    }
}
