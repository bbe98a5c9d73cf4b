package org.mirubato.command.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.sync.StreamQuery.FindVersions;
import org.mirubato.domain.sync.StreamQuery.Versions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What has become of a batch so far. A few entities at a time wait for one question about their versions. Used by one thread. */
final class Batch {

    private static final int AT_ONCE = 100;

    private final List<PushedKind> kinds;
    private final QueryGateway queries;
    private final WholeLog log;
    private final UserId me;
    private final @Nullable String key;
    private final List<Sent> waiting = new ArrayList<>();
    private final List<Map<String, Object>> conflicts = new ArrayList<>();
    private boolean begun;
    private int uploaded;

    Batch(List<PushedKind> kinds, QueryGateway queries, WholeLog log, UserId me, @Nullable String key) {
        this.kinds = kinds;
        this.queries = queries;
        this.log = log;
        this.me = me;
        this.key = key;
    }

    /** An entity as it was sent; versions count from 1. */
    private record Sent(PushedKind kind, String id, int version, GivenFields entity) {}

    void begin() {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }

    /** Takes one entity, or notes why not. */
    void take(JsonNode sent) {
        String id = sent.path("id").asString("");
        int version = Math.max(1, sent.path("version").asInt(1));
        try {
            waiting.add(new Sent(kind(sent), id, version, entity(sent, id)));
        } catch (Refusal e) {
            refuse(id, version, 0, e.sentence());
        }
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    /** Takes those that wait. */
    void flush() {
        Map<PushedKind, List<Sent>> byKind =
                waiting.stream().collect(Collectors.groupingBy(Sent::kind, LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, all) -> {
            Map<String, Long> versions = versions(kind, all);
            all.forEach(sent -> push(sent, versions.getOrDefault(sent.id(), -1L) + 1));
        });
        waiting.clear();
    }

    Map<String, Object> answer(long downloaded, String token) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("uploaded", uploaded);
        answer.put("downloaded", downloaded);
        answer.put("conflicts", conflicts);
        answer.put("newSyncToken", token);
        return answer;
    }

    private void push(Sent sent, long stored) {
        if (sent.version() < stored) {
            refuse(
                    sent.id(),
                    sent.version(),
                    stored,
                    "This has been changed since you read it: read it again, and send it with the newer version.");
            return;
        }
        try {
            log.done(() -> sent.kind().push(me, sent.entity(), key));
            uploaded++;
        } catch (Refusal e) {
            refuse(sent.id(), sent.version(), stored, e.sentence());
        }
    }

    private Map<String, Long> versions(PushedKind kind, List<Sent> all) {
        List<String> ids = all.stream().map(Sent::id).distinct().toList();
        return queries.query(new FindVersions(me, kind.kind(), ids), ResponseTypes.instanceOf(Versions.class))
                .join()
                .byId();
    }

    private PushedKind kind(JsonNode sent) {
        String type = sent.path("type").asString("");
        Optional<PushedKind> known =
                kinds.stream().filter(kind -> kind.kind().equals(type)).findFirst();
        return known.orElseThrow(
                () -> Refusal.invalid("There is no place here for the type \"" + shortened(type) + "\": keep it."));
    }

    private static GivenFields entity(JsonNode sent, String id) {
        if (!(sent.get("data") instanceof ObjectNode data)) {
            throw Refusal.invalid("Send each entity with its fields as an object named data.");
        }
        if (!data.has("id")) {
            data.put("id", id);
        }
        if (!data.get("id").asString("").equals(id)) {
            throw Refusal.invalid("Give the entity and its data the same id.");
        }
        return new GivenFields(data);
    }

    private void refuse(String id, int local, long remote, String reason) {
        Map<String, Object> conflict = new LinkedHashMap<>();
        conflict.put("entityId", id);
        conflict.put("localVersion", local);
        conflict.put("remoteVersion", remote);
        conflict.put("reason", reason);
        conflicts.add(conflict);
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
