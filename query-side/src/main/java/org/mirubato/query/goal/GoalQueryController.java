package org.mirubato.query.goal;

import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.goal.GoalDocument;
import org.mirubato.domain.goal.GoalId;
import org.mirubato.domain.goal.GoalQuery;
import org.mirubato.domain.goal.GoalQuery.FindGoal;
import org.mirubato.domain.goal.GoalQuery.FindGoalPractice;
import org.mirubato.domain.goal.GoalQuery.GoalFilter;
import org.mirubato.domain.goal.GoalQuery.GoalPage;
import org.mirubato.domain.goal.GoalQuery.GoalPractice;
import org.mirubato.domain.goal.GoalQuery.ListGoals;
import org.mirubato.domain.goal.GoalStatus;
import org.mirubato.domain.goal.GoalType;
import org.mirubato.domain.goal.GoalView;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryDocument;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.query.projection.ViewJson;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A user's goals over HTTP, in our form and in the reference's. */
@RestController
@Profile("query")
class GoalQueryController {

    private final QueryGateway queries;
    private final ViewJson json;

    GoalQueryController(QueryGateway queries, ViewJson json) {
        this.queries = queries;
        this.json = json;
    }

    @GetMapping("/api/goals")
    ResponseEntity<Map<String, Object>> compatibleList(
            Principal user,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String scoreId) {
        GoalFilter filter = filter(status, type, scoreId);
        List<Map<String, Object>> goals = new ArrayList<>();
        String cursor = null;
        do {
            GoalPage page = page(user, filter, cursor, GoalQuery.MOST_PER_PAGE);
            page.goals().forEach(goal -> goals.add(GoalDocument.compatible(goal, json::parsed)));
            cursor = page.next();
        } while (cursor != null);
        return answer().body(Map.of("goals", goals));
    }

    /** Times of practice in milliseconds since 1970, durations in minutes. */
    @GetMapping("/api/goals/{id}")
    ResponseEntity<Map<String, Object>> compatible(Principal user, @PathVariable String id) {
        GoalView goal = own(user, id);
        GoalPractice practice = practice(goal);
        Map<String, Object> stats = new LinkedHashMap<>();
        stats.put("relatedSessions", practice.count());
        stats.put("totalPracticeTime", practice.minutes());
        stats.put(
                "recentSessions",
                practice.recent().stream().map(GoalQueryController::session).toList());
        Map<String, Object> doc = GoalDocument.compatible(goal, json::parsed);
        doc.put("relatedSessions", practice.count());
        return answer().body(Map.of("goal", doc, "stats", stats));
    }

    @GetMapping("/api/v2/goals")
    ResponseEntity<Map<String, Object>> list(
            Principal user,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String scoreId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > GoalQuery.MOST_PER_PAGE) {
            throw Refusal.invalid("Give a limit of 1 to " + GoalQuery.MOST_PER_PAGE + ".");
        }
        GoalPage page = page(user, filter(status, type, scoreId), cursor, limit);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "items",
                page.goals().stream()
                        .map(goal -> GoalDocument.of(goal, json::parsed))
                        .toList());
        data.put("nextCursor", page.next());
        return answer().body(Map.of("success", true, "data", data));
    }

    @GetMapping("/api/v2/goals/{id}")
    ResponseEntity<Map<String, Object>> one(Principal user, @PathVariable String id) {
        GoalView goal = own(user, id);
        GoalPractice practice = practice(goal);
        Map<String, Object> data = GoalDocument.of(goal, json::parsed);
        data.put("relatedSessions", practice.count());
        data.put("practiceMinutes", practice.minutes());
        data.put(
                "entries",
                practice.recent().stream()
                        .map(entry -> EntryDocument.of(entry, json::parsed))
                        .toList());
        return answer().eTag("\"" + goal.version() + "\"").body(Map.of("success", true, "data", data));
    }

    private GoalPage page(Principal user, GoalFilter filter, @Nullable String cursor, int limit) {
        return queries.query(
                        new ListGoals(new UserId(user.getName()), filter, cursor, limit),
                        ResponseTypes.instanceOf(GoalPage.class))
                .join();
    }

    private GoalView own(Principal user, String id) {
        Optional<GoalView> found = queries.query(
                        new FindGoal(new UserId(user.getName()), new GoalId(id)),
                        ResponseTypes.optionalInstanceOf(GoalView.class))
                .join();
        return found.filter(goal -> !goal.removed()).orElseThrow(() -> Refusal.notFound("There is no such goal."));
    }

    private GoalPractice practice(GoalView goal) {
        return queries.query(
                        new FindGoalPractice(goal.owner(), goal.id()), ResponseTypes.instanceOf(GoalPractice.class))
                .join();
    }

    private static GoalFilter filter(@Nullable String status, @Nullable String type, @Nullable String scoreId) {
        return new GoalFilter(
                status == null || status.isBlank() ? null : GoalStatus.of(status),
                type == null || type.isBlank() ? null : GoalType.of(type),
                scoreId == null || scoreId.isBlank() ? null : scoreId);
    }

    private static Map<String, Object> session(EntryView entry) {
        Map<String, Object> session = new LinkedHashMap<>();
        session.put("id", entry.id().value());
        session.put("timestamp", entry.when().at().toEpochMilli());
        session.put("duration", entry.minutes());
        session.put("notes", entry.notes().isEmpty() ? null : entry.notes());
        return session;
    }

    private static ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate());
    }
}
