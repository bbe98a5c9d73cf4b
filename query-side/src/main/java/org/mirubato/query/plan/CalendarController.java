package org.mirubato.query.plan;

import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.OccurrenceId;
import org.mirubato.domain.plan.OccurrenceView;
import org.mirubato.domain.plan.PlanDocument;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanLimits;
import org.mirubato.domain.plan.PlanQuery.FindOccurrence;
import org.mirubato.domain.plan.PlanQuery.FindPlan;
import org.mirubato.domain.plan.PlanQuery.ListOccurrences;
import org.mirubato.domain.plan.PlanQuery.OccurrenceList;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.query.projection.ViewJson;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A user's occurrences over HTTP. */
@RestController
@Profile("query")
class CalendarController {

    private final QueryGateway queries;
    private final ViewJson json;
    private final Clock clock;

    CalendarController(QueryGateway queries, ViewJson json, Clock clock) {
        this.queries = queries;
        this.json = json;
        this.clock = clock;
    }

    /** Those of all plans between two days, both included. */
    @GetMapping("/api/v2/occurrences")
    ResponseEntity<Map<String, Object>> range(
            Principal user,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (first == null || last == null) {
            throw Refusal.invalid("Say which days: give from and to, such as from=2026-05-01&to=2026-05-31.");
        }
        return answer(me(user), null, first, last);
    }

    /** Those of one plan, all or between two days. */
    @GetMapping("/api/v2/plans/{id}/occurrences")
    ResponseEntity<Map<String, Object>> ofPlan(
            Principal user,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        PlanId plan = new PlanId(id);
        Optional<PlanView> found = queries.query(
                        new FindPlan(me(user), plan), ResponseTypes.optionalInstanceOf(PlanView.class))
                .join();
        if (found.isEmpty()) {
            throw Refusal.notFound("You have no such plan.");
        }
        return answer(me(user), plan, day("from", from), day("to", to));
    }

    @GetMapping("/api/v2/occurrences/{id}")
    ResponseEntity<Map<String, Object>> one(Principal user, @PathVariable String id) {
        Optional<OccurrenceView> found = queries.query(
                        new FindOccurrence(me(user), new OccurrenceId(id)),
                        ResponseTypes.optionalInstanceOf(OccurrenceView.class))
                .join();
        OccurrenceView there = found.orElseThrow(() -> Refusal.notFound("You have no such occurrence."));
        return Answers.ok().eTag("\"" + there.version() + "\"").body(Answers.body(document(there, clock.instant())));
    }

    private ResponseEntity<Map<String, Object>> answer(
            UserId user, @Nullable PlanId plan, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null
                && to != null
                && (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > PlanLimits.MOST_DAYS)) {
            throw Refusal.invalid("Ask for at most " + PlanLimits.MOST_DAYS + " days, from the first to the last.");
        }
        OccurrenceList list = queries.query(
                        new ListOccurrences(user, plan, from, to), ResponseTypes.instanceOf(OccurrenceList.class))
                .join();
        Instant now = clock.instant();
        List<Map<String, Object>> items =
                list.occurrences().stream().map(each -> document(each, now)).toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("items", items);
        return Answers.ok().body(Answers.body(data));
    }

    private Map<String, Object> document(OccurrenceView occurrence, Instant now) {
        return PlanDocument.of(occurrence, occurrence.statusAt(now), json::parsed);
    }

    private static @Nullable LocalDate day(String name, @Nullable String word) {
        try {
            return word == null ? null : LocalDate.parse(word);
        } catch (DateTimeException e) {
            throw Refusal.invalid("Give " + name + " as a day such as 2026-05-01.");
        }
    }

    private static UserId me(Principal user) {
        return new UserId(user.getName());
    }
}
