package org.mirubato.command.sync;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.sync.StreamQuery.FindHead;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Takes what the reference's clients push: whole entities, which become changes of those fields that differ. Each is taken by
 * itself: a bad one stops no other.
 */
@RestController
@Profile("command")
class PushController {

    private final List<PushedKind> kinds;
    private final QueryGateway queries;

    PushController(List<PushedKind> kinds, QueryGateway queries) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(PushedKind::list)).toList();
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
        List<Map<String, String>> conflicts = new ArrayList<>();
        Map<String, Integer> stats = new LinkedHashMap<>();
        stats.put("duplicatesPrevented", 0);
        for (PushedKind kind : kinds) {
            stats.put(kind.count(), push(me, kind, listed(changes, kind), key, conflicts));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("syncToken", "seq_" + head(me));
        answer.put("conflicts", conflicts);
        answer.put("stats", stats);
        answer.put("notTaken", others(changes));
        return answer;
    }

    /** The number of those taken, whether that changed anything or not. */
    private static int push(
            UserId me,
            PushedKind kind,
            List<JsonNode> items,
            @Nullable String key,
            List<Map<String, String>> conflicts) {
        int taken = 0;
        for (JsonNode item : items) {
            try {
                kind.push(me, GivenFields.of(item), key);
                taken++;
            } catch (Refusal e) {
                conflicts.add(conflict(kind, item, e.sentence()));
            }
        }
        return taken;
    }

    private static List<JsonNode> listed(JsonNode changes, PushedKind kind) {
        JsonNode list = changes.get(kind.list());
        return list == null ? List.of() : GivenFields.list(list);
    }

    /** What we have no place for: it stays with the client. */
    private List<String> others(JsonNode changes) {
        List<String> others = new ArrayList<>(changes.propertyNames());
        kinds.forEach(kind -> others.remove(kind.list()));
        return others;
    }

    private static Map<String, String> conflict(PushedKind kind, JsonNode item, String reason) {
        Map<String, String> conflict = new LinkedHashMap<>();
        conflict.put("entityId", item.path("id").asString(""));
        conflict.put("entityType", kind.kind());
        conflict.put("reason", reason);
        return conflict;
    }

    private long head(UserId me) {
        return queries.query(new FindHead(me), ResponseTypes.instanceOf(Long.class))
                .join();
    }
}
