package org.mirubato.sync.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One device's copy of its user's entities, and what it has changed that is not answered yet. Knows nothing of connections: whatever
 * comes, in whatever order and how often, leaves it right. Safe for any number of threads.
 */
public final class Replica {

    /** How many changes the server takes at once. */
    static final int MOST = 1_000;

    /** Below the server's limit of 1 MB by HTTP, of which texts in other scripts take up to three bytes a character. */
    static final int MOST_CHARACTERS = 300_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String device;
    private final SyncStore store;

    /** @param device 1 to 64 letters, digits and {@code _ . : -}; goes with the store, and is no other's */
    public Replica(String device, SyncStore store) {
        this.device = device;
        this.store = store;
    }

    public String device() {
        return device;
    }

    public synchronized Place place() {
        return store.place();
    }

    public synchronized Optional<Op> find(String kind, String id) {
        return store.find(kind, id);
    }

    public synchronized Collection<Op> entities() {
        return store.entities();
    }

    /** How many changes are not answered yet. */
    public synchronized int waiting() {
        return store.waiting().size();
    }

    /**
     * Takes in what the server tells.
     *
     * @return what of it is new, beginning where the last one ended; empty when nothing is
     * @throws SyncFailure when something before it is missing: ask again from {@link #place}
     */
    public synchronized Optional<Delta> take(Delta delta) {
        Place place = store.place();
        if (delta.reset()) {
            store.take(delta);
            return Optional.of(delta);
        }
        boolean same = place.seq() == 0 || place.epoch().equals(delta.epoch());
        if (!same || delta.from() > place.seq()) {
            throw new SyncFailure(SyncFailure.Kind.AWAY, "something before this is missing");
        }
        if (delta.to() <= place.seq()) {
            return Optional.empty();
        }
        Delta news = delta.after(place.seq());
        store.take(news);
        return Optional.of(news);
    }

    /**
     * Keeps a change until it is answered; it counts on the version that is here, unless it names another.
     *
     * @return the device's number for it
     */
    public synchronized long change(Change change) {
        ObjectNode json = change.json();
        if (!json.has("base")) {
            store.find(json.path("kind").asString(), json.path("id").asString())
                    .ifPresent(op -> json.put("base", op.version()));
        }
        return store.keep(json).mid();
    }

    /** What is to be sent next, in its order; empty when nothing waits. */
    public synchronized Optional<JsonNode> batch() {
        return batch(MOST);
    }

    synchronized Optional<JsonNode> batch(int most) {
        ArrayNode mutations = JSON.createArrayNode();
        int characters = 0;
        for (Mutation mutation : store.waiting()) {
            characters += mutation.json().toString().length();
            if (mutations.size() == most || (characters > MOST_CHARACTERS && !mutations.isEmpty())) {
                break;
            }
            mutations.add(mutation.json());
        }
        if (mutations.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode batch = JSON.createObjectNode().put("deviceId", device);
        batch.put("batchId", "b" + mutations.get(0).path("mid").asLong() + "-" + mutations.size());
        batch.set("mutations", mutations);
        return Optional.of(batch);
    }

    /**
     * Drops what is answered, rejected or not: none of it is to be sent again.
     *
     * @return those that were waited for
     */
    public synchronized List<Result> answered(List<Result> results) {
        Set<Long> waiting = new HashSet<>();
        store.waiting().forEach(mutation -> waiting.add(mutation.mid()));
        List<Result> news = new ArrayList<>();
        Set<Long> mids = new HashSet<>();
        for (Result result : results) {
            if (waiting.contains(result.mid()) && mids.add(result.mid())) {
                news.add(result);
            }
        }
        store.answered(mids);
        return news;
    }
}
