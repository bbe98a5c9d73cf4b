package org.mirubato.infra.sync;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.upload.Calls;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A browser with the reference's web app, as far as it was seen: what it keeps, in which order it calls the server, what it takes
 * from whom. It works on what it has, and sends what it has done as soon as it is connected.
 */
final class ReferenceApp implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String url;
    private final TestUser user;
    private final Calls calls;
    private final String device;
    private final Map<String, ObjectNode> entries = new TreeMap<>();
    private final Map<String, ObjectNode> deleted = new TreeMap<>();
    private final Map<String, String> queue = new LinkedHashMap<>();
    private @Nullable ReferencePeer socket;
    private @Nullable Long lastSeq;
    private int awaited;

    ReferenceApp(String url, TestUser user, String device) {
        this.url = url;
        this.user = user;
        this.device = device;
        calls = new Calls(url, user.token());
    }

    /** Loads the page anew: what tells how far it was is forgotten, what it holds is not. */
    void load() {
        close();
        lastSeq = null;
        connect(true);
        pull();
        for (String path : List.of("/api/user/preferences", "/api/repertoire", "/api/goals", "/api/user/me")) {
            check(calls.text("GET", path, BodyPublishers.noBody()).statusCode());
        }
        pushEverything();
        check(calls.text("GET", "/api/user/preferences", BodyPublishers.noBody())
                .statusCode());
    }

    /** Comes back after a while without a connection. */
    void reconnect() {
        connect(true);
    }

    /** The same within half a minute: it believes that it has missed nothing, and asks for nothing. */
    void reconnectAtOnce() {
        connect(false);
    }

    @Override
    public void close() {
        if (socket != null) {
            while (socket.socket().waiting() > 0) {
                take(socket.next());
            }
            socket.close();
            socket = null;
            awaited = 0;
        }
    }

    void write(String id, String notes, int minutes) {
        ObjectNode entry = (ObjectNode) JSON.readTree(ReferencePeer.entry(id, notes, minutes));
        entry.put("updatedAt", Instant.now().toString());
        String type = entries.put(id, entry) == null ? "ENTRY_CREATED" : "ENTRY_UPDATED";
        deleted.remove(id);
        change(id, "{\"type\":\"" + type + "\",\"entry\":" + entry + "}");
    }

    void delete(String id) {
        ObjectNode entry = entries.remove(id);
        if (entry != null) {
            deleted.put(id, entry.put("deletedAt", Instant.now().toString()));
            change(id, ReferencePeer.deleted(id));
        }
    }

    /** Takes what has been told so far: everything that was in the stream when this was called is. */
    void settle() {
        ReferencePeer open = socket;
        if (open != null) {
            long seen = lastSeq == null ? 0 : lastSeq;
            open.send("{\"type\":\"SYNC_REQUEST\",\"lastSeq\":" + seen + "}");
            awaited++;
            while (awaited > 0) {
                take(open.next());
            }
        }
    }

    /** Notes and minutes by id. */
    Map<String, String> shown() {
        return shown(entries.values());
    }

    /** The same of what the server holds. */
    static Map<String, String> held(TestUser user) {
        List<JsonNode> held = new ArrayList<>();
        TestUser.json(user.post("/api/sync/pull", "{}")).path("entries").forEach(held::add);
        return shown(held);
    }

    private static Map<String, String> shown(Iterable<? extends JsonNode> entries) {
        Map<String, String> shown = new TreeMap<>();
        entries.forEach(entry -> shown.put(
                entry.path("id").asString(),
                entry.path("notes").asString() + "/" + entry.path("duration").asInt()));
        return shown;
    }

    /** One waiting change for each entity: the newest. */
    private void change(String id, String frame) {
        if (socket == null) {
            queue.put(id, frame);
        } else {
            socket.send(frame);
        }
    }

    private void connect(boolean asks) {
        ReferencePeer open = ReferencePeer.open(url, user);
        socket = open;
        if (asks) {
            awaited++;
            open.send("{\"type\":\"SYNC_REQUEST\"," + (lastSeq == null ? "" : "\"lastSeq\":" + lastSeq + ",")
                    + "\"lastSyncTime\":\"1970-01-01T00:00:00.000Z\"}");
        }
        List<String> waiting = List.copyOf(queue.values());
        queue.clear();
        waiting.forEach(open::send);
    }

    private void take(JsonNode frame) {
        String message = frame.path("message").asString("");
        awaited -= message.startsWith("Sync complete") || message.startsWith("No new data") ? 1 : 0;
        long number = frame.path("seq").asLong(frame.path("lastSeq").asLong(0));
        lastSeq = lastSeq == null ? (Long) number : (Long) Math.max(lastSeq, number);
        frame.path("entries").forEach(this::merge);
        if (frame.path("entry").isObject()) {
            merge(frame.path("entry"));
        }
        String gone = frame.path("entryId").asString("");
        if (!gone.isEmpty()) {
            entries.remove(gone);
        }
    }

    private void pull() {
        JsonNode pulled = JSON.readTree(
                calls.text("POST", "/api/sync/pull", BodyPublishers.ofString("{}"), "Content-Type", "application/json")
                        .body());
        pulled.path("entries").forEach(this::merge);
    }

    /** The newer one stays; what was deleted here does not come back. */
    private void merge(JsonNode entry) {
        String id = entry.path("id").asString();
        ObjectNode mine = entries.get(id);
        boolean newer = mine == null || !updated(entry).isBefore(updated(mine));
        if (newer && !deleted.containsKey(id)) {
            entries.put(id, (ObjectNode) entry);
        }
    }

    private static Instant updated(JsonNode entry) {
        return Instant.parse(entry.path("updatedAt").asString());
    }

    private void pushEverything() {
        List<ObjectNode> all = new ArrayList<>(entries.values());
        TreeSet<String> gone = new TreeSet<>(deleted.keySet());
        gone.forEach(id -> all.add(deleted.get(id)));
        String body = "{\"changes\":{\"entries\":" + all + "},\"lastSyncToken\":\"sync_1777660200000_ab\"}";
        check(calls.text(
                        "POST",
                        "/api/sync/push",
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json",
                        "X-Device-ID",
                        device,
                        "X-Idempotency-Key",
                        device + "_POST_push_" + Integer.toHexString(body.hashCode()))
                .statusCode());
    }

    private static void check(int status) {
        if (status != 200) {
            throw new AssertionError("answered " + status);
        }
    }
}
