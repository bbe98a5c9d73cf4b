package org.mirubato.query.insight;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.DayRange;
import org.mirubato.domain.insight.DayTotal;
import org.mirubato.domain.practice.EntryDocument;
import org.mirubato.domain.practice.EntryPage;
import org.mirubato.domain.practice.LogbookQuery.FindCurrentSession;
import org.mirubato.domain.practice.LogbookQuery.ListEntries;
import org.mirubato.domain.practice.PracticeSessionView;
import org.mirubato.query.insight.Today.Day;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Everything about a user's day in one answer. */
@RestController
@Profile("query")
class TodayController {

    private static final int LAST_ENTRIES = 5;

    private final QueryGateway queries;
    private final InsightLookup lookup;
    private final Today today;
    private final JsonMapper json = JsonMapper.shared();

    TodayController(QueryGateway queries, InsightLookup lookup, Today today) {
        this.queries = queries;
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
        Day day = today.of(me, zone);
        int practised = lookup.days(me, new DayRange(day.date(), day.date())).stream()
                .mapToInt(DayTotal::minutes)
                .sum();
        int time = InsightController.minutes(minutes);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("day", day.date().toString());
        data.put("timeZone", day.zone().getId());
        data.put("minutes", practised);
        data.put("dailyAim", day.aim());
        data.put("streak", InsightDocument.streak(lookup.streak(me, day.date())));
        data.put("session", session(me));
        data.put("entries", entries(me));
        data.put(
                "next",
                lookup.next(me, day.date(), time).stream()
                        .map(InsightDocument::suggestion)
                        .toList());
        return InsightController.answered(data);
    }

    private @Nullable Map<String, Object> session(UserId me) {
        Optional<PracticeSessionView> running = queries.query(
                        new FindCurrentSession(me), ResponseTypes.optionalInstanceOf(PracticeSessionView.class))
                .join();
        return running.map(session -> session.document(json::readTree)).orElse(null);
    }

    private List<Map<String, Object>> entries(UserId me) {
        return queries
                .query(new ListEntries(me, "", null, LAST_ENTRIES, false), ResponseTypes.instanceOf(EntryPage.class))
                .join()
                .entries()
                .stream()
                .map(entry -> EntryDocument.of(entry, json::readTree))
                .toList();
    }
}
