package org.mirubato.command.practice;

import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.command.practice.PushedEntries.Outcome;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.sync.StreamQuery.FindHead;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes what the reference's clients push: whole entities, which become changes of those fields that differ. */
@RestController
@Profile("command")
class PushController {

    private static final String ENTRIES = "entries";

    private final PushedEntries entries;
    private final QueryGateway queries;

    PushController(PushedEntries entries, QueryGateway queries) {
        this.entries = entries;
        this.queries = queries;
    }

    @PostMapping("/api/sync/push")
    Map<String, Object> push(
            @RequestBody JsonNode body,
            Principal user,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        JsonNode changes = GivenFields.of(body).value("changes");
        if (changes == null || !changes.isObject()) {
            throw Refusal.invalid("Send what has changed as an object named changes.");
        }
        UserId me = new UserId(user.getName());
        JsonNode pushed = changes.get(ENTRIES);
        Outcome outcome = entries.push(me, pushed == null ? List.of() : GivenFields.list(pushed), key);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("syncToken", "seq_" + head(me));
        answer.put("conflicts", outcome.conflicts());
        answer.put("stats", stats(outcome.taken()));
        answer.put("notTaken", others(changes));
        return answer;
    }

    /** What we have no place for yet: it stays with the client. */
    private static List<String> others(JsonNode changes) {
        List<String> others = new ArrayList<>(changes.propertyNames());
        others.remove(ENTRIES);
        return others;
    }

    private static Map<String, Integer> stats(int taken) {
        Map<String, Integer> stats = new LinkedHashMap<>();
        stats.put("entriesProcessed", taken);
        stats.put("duplicatesPrevented", 0);
        stats.put("goalsProcessed", 0);
        stats.put("practicePlansProcessed", 0);
        stats.put("planOccurrencesProcessed", 0);
        return stats;
    }

    private long head(UserId me) {
        return queries.query(new FindHead(me), ResponseTypes.instanceOf(Long.class))
                .join();
    }
}
