package org.mirubato.infra.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device that edits entries, is offline at times, and sends what it has more than once and not always in order. */
final class Device {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> TAKEN = Set.of("applied", "merged", "conflict", "duplicate");

    private final String name;
    private final TestUser user;
    private final Random random;
    private final @Nullable Socket socket;
    private final Map<String, JsonNode> entities = new TreeMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final List<Map<String, Object>> unsent = new ArrayList<>();
    private final Map<Long, Mark> marks = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();
    private final Map<String, Long> told = new HashMap<>();
    private String cursor = "";
    private long seq;
    private long mids;

    /** @param socket null for a device that knows plain HTTP alone */
    Device(String name, TestUser user, Random random, @Nullable Socket socket) {
        this.name = name;
        this.user = user;
        this.random = random;
        this.socket = socket == null ? null : socket.hello(name, "");
    }

    /** What a mutation leaves in an entry, by which it is found again; no word for one that adds a minute. */
    record Mark(String entry, String word, boolean minute) {}

    void create(String id) {
        Map<String, Object> mutation = mutation("put", id);
        mutation.put(
                "set",
                Map.of("timestamp", "2026-05-01T18:30:00Z", "duration", 0, "notes", "start", "tags", List.of("start")));
        notes.put(id, "start");
        unsent.add(mutation);
    }

    /** Does something to an entry that it knows. */
    void edit(List<String> ids) {
        String id = ids.get(random.nextInt(ids.size()));
        if (!notes.containsKey(id)) {
            return;
        }
        Map<String, Object> mutation = mutation("put", id);
        long mid = mids;
        String word = name + "." + mid;
        switch (random.nextInt(7)) {
            case 0 -> mutation.put("op", "delete");
            case 1 -> mutation.put("op", "restore");
            case 2 -> {
                mutation.put("add", Map.of("tags", List.of(word)));
                marks.put(mid, new Mark(id, word, false));
            }
            case 3 -> {
                mutation.put("inc", Map.of("duration", 1));
                marks.put(mid, new Mark(id, word, true));
            }
            case 4 ->
                mutation.put(
                        "set",
                        Map.of("mood", List.of("proud", "excited", "neutral").get(random.nextInt(3))));
            default -> {
                String from = notes.get(id);
                String to = random.nextBoolean() ? from + " " + word : word + " " + from;
                mutation.put("text", Map.of("notes", Map.of("from", from, "to", to)));
                notes.put(id, to);
                marks.put(mid, new Mark(id, word, false));
            }
        }
        unsent.add(mutation);
    }

    /** Sends what it has: at times twice, at times both at once, at times the later half first. */
    void send() {
        List<Map<String, Object>> all = List.copyOf(unsent);
        unsent.clear();
        int half = all.size() / 2;
        switch (random.nextInt(4)) {
            case 0 -> {
                push(all.subList(half, all.size()));
                push(all.subList(0, half));
            }
            case 1 -> {
                push(all);
                push(all.subList(half, all.size()));
            }
            case 2 -> {
                CompletableFuture<JsonNode> other = CompletableFuture.supplyAsync(() -> overHttp(all));
                push(all);
                note(other.join());
            }
            default -> push(all);
        }
    }

    void pull() {
        boolean more = true;
        while (more) {
            JsonNode delta = TestUser.json(user.get("/api/v2/sync?cursor=" + cursor));
            take(delta);
            cursor = delta.path("epoch").asString() + "." + seq;
            more = delta.path("more").asBoolean();
        }
    }

    /** Takes what its socket brings until it has as much as the stream. */
    void catchUp(long head) {
        if (socket == null) {
            pull();
            return;
        }
        while (seq < head) {
            take(socket.next("delta"));
        }
    }

    /** Whether it holds, or held before it went, every version that the other was told of. */
    boolean hasAllOf(Device other) {
        return other.told.entrySet().stream()
                .allMatch(entity -> versions.getOrDefault(entity.getKey(), -1L) >= entity.getValue());
    }

    long seq() {
        return seq;
    }

    Map<String, JsonNode> entities() {
        return entities;
    }

    /** What it was told is taken, and must be there. */
    List<Mark> acknowledged() {
        return taken.stream().filter(marks::containsKey).map(marks::get).toList();
    }

    /** What it was told is not taken, each time. */
    List<Mark> refused() {
        return marks.keySet().stream()
                .filter(mid -> !taken.contains(mid))
                .map(marks::get)
                .toList();
    }

    private Map<String, Object> mutation(String op, String id) {
        Map<String, Object> mutation = new LinkedHashMap<>();
        mutation.put("mid", ++mids);
        mutation.put("kind", "logbook_entry");
        mutation.put("id", id);
        mutation.put("op", op);
        if (versions.containsKey(id)) {
            mutation.put("base", versions.get(id));
        }
        return mutation;
    }

    private void push(List<Map<String, Object>> mutations) {
        if (socket == null || random.nextBoolean()) {
            note(overHttp(mutations));
            return;
        }
        socket.send(JSON.writeValueAsString(Map.of("type", "push", "batchId", "b" + mids, "mutations", mutations)));
        JsonNode frame = socket.next();
        while (!frame.path("type").asString().equals("pushResult")) {
            assertThat(frame.path("type").asString()).isIn("welcome", "delta", "caughtUp");
            if (frame.path("type").asString().equals("delta")) {
                take(frame);
            }
            frame = socket.next();
        }
        note(frame);
    }

    private JsonNode overHttp(List<Map<String, Object>> mutations) {
        String batch = JSON.writeValueAsString(Map.of("deviceId", name, "mutations", mutations));
        return TestUser.json(user.post("/api/v2/sync/push", batch));
    }

    private synchronized void note(JsonNode answer) {
        assertThat(answer.path("results").isArray()).as(answer.toString()).isTrue();
        answer.path("results").forEach(result -> {
            if (TAKEN.contains(result.path("status").asString())) {
                taken.add(result.path("mid").asLong());
                told.merge(result.path("id").asString(), result.path("version").asLong(), Math::max);
            }
        });
    }

    private void take(JsonNode delta) {
        assertThat(delta.path("from").asLong()).as("%s: %s", name, delta).isEqualTo(seq);
        long last = seq;
        for (JsonNode op : delta.path("ops")) {
            assertThat(op.path("seq").asLong()).isGreaterThan(last);
            last = op.path("seq").asLong();
            String id = op.path("id").asString();
            versions.put(id, op.path("version").asLong());
            if (op.path("deleted").asBoolean()) {
                entities.remove(id);
            } else {
                entities.put(id, op.path("body"));
                notes.put(id, op.path("body").path("notes").asString());
            }
        }
        seq = delta.path("to").asLong();
        assertThat(seq).isGreaterThanOrEqualTo(last);
    }
}
