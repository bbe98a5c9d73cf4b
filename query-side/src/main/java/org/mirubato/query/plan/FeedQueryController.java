package org.mirubato.query.plan;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.FeedSecret;
import org.mirubato.domain.plan.OccurrenceView;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanQuery.FeedView;
import org.mirubato.domain.plan.PlanQuery.FindFeed;
import org.mirubato.domain.plan.PlanQuery.FindFeedByHash;
import org.mirubato.domain.plan.PlanQuery.FindPlan;
import org.mirubato.domain.plan.PlanQuery.ListOccurrences;
import org.mirubato.domain.plan.PlanQuery.OccurrenceList;
import org.mirubato.domain.plan.PlanView;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A user's calendar for calendar programs. Whoever knows the secret address reads it; nobody else learns that there is one. */
@RestController
@Profile("query")
class FeedQueryController {

    /** So many days back and ahead. */
    private static final int DAYS = 180;

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final QueryGateway queries;
    private final CalendarWriter writer;
    private final Clock clock;

    FeedQueryController(QueryGateway queries, CalendarWriter writer, Clock clock) {
        this.queries = queries;
        this.writer = writer;
        this.clock = clock;
    }

    /** Whether there is an address, and since when; the address itself is told once, to whoever asked for it. */
    @GetMapping("/api/v2/calendar-feed")
    ResponseEntity<Map<String, Object>> feed(Principal user) {
        Optional<FeedView> feed = find(new FindFeed(new UserId(user.getName())), FeedView.class);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("open", feed.isPresent());
        data.put("openedAt", feed.map(each -> each.openedAt().toString()).orElse(null));
        return Answers.ok().body(Answers.body(data));
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String secret) {
        FeedView feed = find(new FindFeedByHash(FeedSecret.hash(secret)), FeedView.class)
                .orElseThrow(() -> Refusal.notFound("There is nothing here."));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        OccurrenceList list = queries.query(
                        new ListOccurrences(feed.owner(), null, today.minusDays(DAYS), today.plusDays(DAYS)),
                        ResponseTypes.instanceOf(OccurrenceList.class))
                .join();
        CalendarPage page = new CalendarPage(plansOf(feed.owner(), list.occurrences()), now);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .contentType(CALENDAR)
                .body(writer.write("Mirubato", page.entries(list.occurrences())));
    }

    private Map<PlanId, PlanView> plansOf(UserId owner, List<OccurrenceView> occurrences) {
        Map<PlanId, PlanView> plans = new HashMap<>();
        for (OccurrenceView each : occurrences) {
            if (!plans.containsKey(each.planId())) {
                find(new FindPlan(owner, each.planId()), PlanView.class).ifPresent(plan -> plans.put(plan.id(), plan));
            }
        }
        return plans;
    }

    private <T> Optional<T> find(Object query, Class<T> type) {
        return queries.query(query, ResponseTypes.optionalInstanceOf(type)).join();
    }
}
