package org.mirubato.query.plan;

import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.PlanDocument;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanQuery.FindPlan;
import org.mirubato.domain.plan.PlanQuery.ListPlans;
import org.mirubato.domain.plan.PlanQuery.PlanPage;
import org.mirubato.domain.plan.PlanQuery.PlanProgress;
import org.mirubato.domain.plan.PlanQuery.PlanSummary;
import org.mirubato.domain.plan.PlanStatus;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.query.projection.ViewJson;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A user's plans over HTTP. */
@RestController
@Profile("query")
class PlanQueryController {

    private static final double PERCENT = 100.0;

    private final QueryGateway queries;
    private final ViewJson json;
    private final Clock clock;

    PlanQueryController(QueryGateway queries, ViewJson json, Clock clock) {
        this.queries = queries;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/api/v2/plans")
    ResponseEntity<Map<String, Object>> list(
            Principal user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String timeZone) {
        ListPlans query =
                new ListPlans(me(user), statuses(status), q, cursor, Answers.checkedLimit(limit), today(timeZone));
        PlanPage page =
                queries.query(query, ResponseTypes.instanceOf(PlanPage.class)).join();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("items", page.plans().stream().map(this::document).toList());
        data.put("nextCursor", page.next());
        return Answers.ok().body(Answers.body(data));
    }

    @GetMapping("/api/v2/plans/{id}")
    ResponseEntity<Map<String, Object>> one(Principal user, @PathVariable String id) {
        Optional<PlanView> found = queries.query(
                        new FindPlan(me(user), new PlanId(id)), ResponseTypes.optionalInstanceOf(PlanView.class))
                .join();
        PlanView plan = found.orElseThrow(() -> Refusal.notFound("You have no such plan."));
        return Answers.ok().eTag("\"" + plan.version() + "\"").body(Answers.body(PlanDocument.of(plan, json::parsed)));
    }

    private Map<String, Object> document(PlanSummary summary) {
        PlanProgress progress = summary.progress();
        Double adherence = progress.adherence();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("total", progress.total());
        doc.put("completed", progress.completed());
        doc.put("skipped", progress.skipped());
        doc.put("missed", progress.missed());
        doc.put("next", progress.next() == null ? null : progress.next().toString());
        doc.put("adherence", adherence == null ? null : Math.round(adherence * PERCENT) / PERCENT);
        Map<String, Object> plan = PlanDocument.of(summary.plan(), json::parsed);
        plan.put("progress", doc);
        return plan;
    }

    private static List<PlanStatus> statuses(String words) {
        return Arrays.stream(words.split(","))
                .filter(word -> !word.isBlank())
                .map(PlanStatus::of)
                .distinct()
                .toList();
    }

    private LocalDate today(@Nullable String zone) {
        try {
            return LocalDate.ofInstant(clock.instant(), zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw Refusal.invalid("There is no such time zone: give a name such as Europe/Berlin, or +02:00.");
        }
    }

    private static UserId me(Principal user) {
        return new UserId(user.getName());
    }
}
