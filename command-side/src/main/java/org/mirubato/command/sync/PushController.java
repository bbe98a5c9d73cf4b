package org.mirubato.command.sync;

import java.io.InputStream;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.sync.StreamQuery.FindHead;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
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

    private static final String OBJECT = "Send a JSON object.";
    private static final String CHANGES = "Send what has changed as an object named changes.";

    private final List<PushedKind> kinds;
    private final QueryGateway queries;
    private final WholeLog log;

    PushController(List<PushedKind> kinds, QueryGateway queries, WholeLog log) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(PushedKind::list)).toList();
        this.queries = queries;
        this.log = log;
    }

    @PostMapping(path = "/api/sync/push", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> push(
            InputStream body,
            Principal user,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        UserId me = new UserId(user.getName());
        Push push = new Push(me, key);
        try (StreamedBody streamed = new StreamedBody(body)) {
            streamed.object(OBJECT, name -> {
                if (name.equals("changes")) {
                    push.changesSeen = true;
                    streamed.object(CHANGES, list -> push.take(list, streamed));
                }
            });
        }
        if (!push.changesSeen) {
            throw Refusal.invalid(CHANGES);
        }
        return push.answer(head(me));
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

    /** What has become of a push so far. */
    private final class Push {

        private final UserId me;
        private final @Nullable String key;
        private final List<Map<String, String>> conflicts = new ArrayList<>();
        private final Map<String, Integer> stats = new LinkedHashMap<>();
        private final List<String> notTaken = new ArrayList<>();
        private boolean changesSeen;

        Push(UserId me, @Nullable String key) {
            this.me = me;
            this.key = key;
            stats.put("duplicatesPrevented", 0);
            kinds.forEach(kind -> stats.put(kind.count(), 0));
        }

        /** What we have no place for stays with the client. */
        void take(String list, StreamedBody body) {
            Optional<PushedKind> known =
                    kinds.stream().filter(kind -> kind.list().equals(list)).findFirst();
            if (known.isPresent()) {
                body.list(item -> take(known.get(), item));
            } else {
                notTaken.add(list);
            }
        }

        private void take(PushedKind kind, JsonNode item) {
            try {
                log.done(() -> kind.push(me, GivenFields.of(item), key));
                stats.merge(kind.count(), 1, Integer::sum);
            } catch (Refusal e) {
                conflicts.add(conflict(kind, item, e.sentence()));
            }
        }

        Map<String, Object> answer(long head) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("success", true);
            answer.put("syncToken", "seq_" + head);
            answer.put("conflicts", conflicts);
            answer.put("stats", stats);
            answer.put("notTaken", notTaken);
            return answer;
        }
    }
}
