package org.mirubato.infra.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mirubato.sync.client.Delta;
import org.mirubato.sync.client.Place;
import org.mirubato.sync.client.Result;
import org.mirubato.sync.client.SyncFailure;
import org.mirubato.sync.client.SyncServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The way from a device to the real server and back: requests and answers get lost, batches arrive twice, late, at the same time or
 * their later half first, deltas come again, in the wrong order or with a gap before them, and lines break, from {@link #fail} to {@link #heal}.
 */
final class FaultyServer implements SyncServer {

    private static final int OLD_BATCHES = 3;

    private final Random random;
    private final Tally tally;
    private final List<JsonNode> sent = new ArrayList<>();
    private final Map<Long, Result> results = new HashMap<>();
    private final Set<Long> unheard = ConcurrentHashMap.newKeySet();
    private final Set<FaultyLine> lines = ConcurrentHashMap.newKeySet();
    private volatile SyncServer server;
    private volatile boolean online = true;
    private volatile boolean healed = true;

    FaultyServer(SyncServer server, Random random, Tally tally) {
        this.server = server;
        this.random = random;
        this.tally = tally;
    }

    /** The server is at another place now. */
    void moveTo(SyncServer elsewhere) {
        server = elsewhere;
    }

    void setOnline(boolean now) {
        online = now;
        if (!now) {
            lines.forEach(FaultyLine::close);
        }
    }

    /** From now on nothing can be relied on. */
    void fail() {
        healed = false;
    }

    void heal() {
        healed = true;
        setOnline(true);
        lines.stream().filter(line -> line.held != null).forEach(FaultyLine::close);
    }

    /** What the server has done or not done, by the number of the mutation, whether the device has heard of it or not. */
    synchronized Map<Long, Result> results() {
        return new HashMap<>(results);
    }

    /** Whether an attempt of the mutation was never heard of: it may still be on its way, and find the entity restored. */
    boolean isUnheard(long mid) {
        return unheard.contains(mid);
    }

    @Override
    public Delta pull(Place after, Duration wait) {
        check();
        int fault = fault(10);
        if (fault == 0 && after.seq() > 1) {
            tally.count("deltas that came again");
            return server.pull(new Place(after.epoch(), after.seq() / 2), Duration.ZERO);
        }
        Delta delta = server.pull(after, wait);
        if (fault == 1 && delta.to() > delta.from() + 1 && !delta.reset()) {
            tally.count("deltas with a gap before them");
            return server.pull(new Place(delta.epoch(), delta.from() + 1), Duration.ZERO);
        }
        lose(fault == 2, "answers lost");
        return delta;
    }

    @Override
    public List<Result> push(JsonNode batch) {
        return push(batch, server::push);
    }

    private List<Result> push(JsonNode batch, Way way) {
        check();
        int fault = fault(9);
        lose(fault == 0, "requests lost");
        if (fault == 1) {
            tally.count("batches that arrived twice at the same time");
            CompletableFuture<?> other = CompletableFuture.runAsync(() -> quietly(batch));
            List<Result> results = asked(batch, way);
            other.join();
            return results;
        }
        if (fault == 2 && batch.path("mutations").size() > 1) {
            tally.count("batches whose later half arrived first");
            asked(laterHalf(batch), server::push);
        }
        if (fault == 3) {
            JsonNode old = old();
            if (old != null) {
                tally.count("batches that arrived again later");
                quietly(old);
            }
        }
        List<Result> results = asked(batch, way);
        remember(batch);
        lose(fault == 4, "answers lost");
        return results;
    }

    @Override
    public Line open(String device, Place after, Hearer hearer) {
        check();
        lose(fault(8) == 0, "requests lost");
        FaultyLine line = new FaultyLine();
        lines.add(line);
        line.open = server.open(device, after, delta -> hear(line, hearer, delta));
        return line;
    }

    private void hear(FaultyLine line, Hearer hearer, Delta delta) {
        check();
        Delta held = line.held;
        int fault = fault(10);
        if (held != null) {
            tally.count("deltas that came in the wrong order");
            line.held = null;
            // the first of the two fails the line, as a gap has to
            hearer.heard(delta);
            hearer.heard(held);
        } else if (fault == 0 && !delta.reset()) {
            line.held = delta;
            if (healed) {
                line.close();
            }
        } else {
            hearer.heard(delta);
            if (fault == 1 && !delta.reset()) {
                tally.count("deltas that came again");
                hearer.heard(delta);
            }
            if (fault == 2) {
                tally.count("lines cut");
                line.close();
            }
        }
    }

    private void check() {
        if (!online) {
            throw new SyncFailure(SyncFailure.Kind.AWAY, "the device is offline");
        }
    }

    private void lose(boolean whether, String what) {
        if (whether) {
            tally.count(what);
            throw new SyncFailure(SyncFailure.Kind.AWAY, "lost on the way");
        }
    }

    /** Which fault is next, of which the first few of {@code of} are there. */
    private synchronized int fault(int of) {
        return healed ? Integer.MAX_VALUE : random.nextInt(of);
    }

    private List<Result> asked(JsonNode batch, Way way) {
        try {
            return noted(way.push(batch));
        } catch (SyncFailure e) {
            batch.path("mutations")
                    .forEach(mutation -> unheard.add(mutation.path("mid").asLong()));
            throw e;
        }
    }

    private synchronized List<Result> noted(List<Result> answer) {
        answer.forEach(result ->
                results.merge(result.mid(), result, (before, now) -> now.done() || !before.done() ? now : before));
        return answer;
    }

    private void quietly(JsonNode batch) {
        try {
            asked(batch, server::push);
        } catch (SyncFailure e) {
            tally.count("requests lost");
        }
    }

    private synchronized void remember(JsonNode batch) {
        sent.add(batch);
        if (sent.size() > OLD_BATCHES) {
            sent.remove(0);
        }
    }

    private synchronized @Nullable JsonNode old() {
        return sent.isEmpty() ? null : sent.get(random.nextInt(sent.size()));
    }

    private static JsonNode laterHalf(JsonNode batch) {
        JsonNode all = batch.path("mutations");
        ArrayNode later = JsonMapper.shared().createArrayNode();
        for (int i = all.size() / 2; i < all.size(); i++) {
            later.add(all.get(i));
        }
        return ((ObjectNode) batch.deepCopy()).set("mutations", later);
    }

    @FunctionalInterface
    private interface Way {

        List<Result> push(JsonNode batch);
    }

    /** A line that can be cut by the network. */
    private final class FaultyLine implements Line {

        private volatile @Nullable Line open;
        private volatile @Nullable Delta held;
        private volatile boolean cut;

        @Override
        public List<Result> push(JsonNode batch) {
            return FaultyServer.this.push(batch, opened()::push);
        }

        @Override
        public boolean takesPush() {
            return !cut && opened().takesPush();
        }

        @Override
        public SyncFailure ended() throws InterruptedException {
            if (cut) {
                close();
            }
            return opened().ended();
        }

        @Override
        public void close() {
            cut = true;
            Line here = open;
            if (here != null) {
                here.close();
                lines.remove(this);
            }
        }

        private Line opened() {
            Line here = open;
            if (here == null) {
                throw new SyncFailure(SyncFailure.Kind.AWAY, "the line is being opened");
            }
            return here;
        }
    }
}
