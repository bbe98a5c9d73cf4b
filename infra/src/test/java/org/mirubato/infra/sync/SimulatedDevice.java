package org.mirubato.infra.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mirubato.sync.client.Change;
import org.mirubato.sync.client.Delta;
import org.mirubato.sync.client.Op;
import org.mirubato.sync.client.Replica;
import org.mirubato.sync.client.Result;
import org.mirubato.sync.client.SyncClient;
import org.mirubato.sync.client.SyncClient.Settings;
import org.mirubato.sync.client.SyncListener;
import org.mirubato.sync.client.SyncServer;

/** A device whose user edits entries and goals, and which is offline or crashes at times. Its clock may be wrong by a day. */
final class SimulatedDevice implements SyncListener, AutoCloseable {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofMillis(300);

    private final String name;
    private final Random random;
    private final FaultyServer server;
    private final Tally tally;
    private final Settings settings;
    private final Duration skew;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<Long, Mark> marks = new HashMap<>();
    private DeviceStore store = new DeviceStore();
    private SyncClient client;
    private boolean online = true;

    SimulatedDevice(String name, SyncServer server, Random random, Tally tally) {
        this.name = name;
        this.random = random;
        this.tally = tally;
        this.server = new FaultyServer(server, new Random(random.nextLong()), tally);
        skew = Duration.ofDays(random.nextInt(3) - 1);
        settings = new Settings(random.nextInt(3) > 0, SHORT, LONG, Duration.ofSeconds(1));
        client = started();
    }

    /** What a change leaves in its entity, by which it is found again; no word when it is a number that grows by one. */
    record Mark(String kind, String id, String word, boolean number) {}

    void create() {
        boolean goal = random.nextInt(3) == 0;
        String id = name + "-" + random.nextInt(Integer.MAX_VALUE);
        Change change = goal
                ? Change.of("goal", id)
                        .set("title", "Play")
                        .set("description", "start")
                        .set("targetValue", 1_000_000)
                        .set("currentValue", 0)
                : Change.of("logbook_entry", id)
                        .set("timestamp", now().toString())
                        .set("duration", 0)
                        .set("notes", "start")
                        .set("tags", List.of("start"));
        texts.put(id, "start");
        change(change);
    }

    /** Does something to an entity that it holds, or has just held. */
    void edit() {
        List<Op> known = List.copyOf(client.replica().entities());
        if (known.isEmpty()) {
            create();
            return;
        }
        Op op = known.get(random.nextInt(known.size()));
        boolean goal = op.kind().equals("goal");
        String word = name + "." + random.nextInt(Integer.MAX_VALUE);
        switch (random.nextInt(9)) {
            case 0 -> delete(op);
            case 1, 2 ->
                marked(
                        new Mark(op.kind(), op.id(), word, true),
                        Change.of(op.kind(), op.id()).increase(goal ? "currentValue" : "duration", 1));
            case 3 -> {
                if (!goal) {
                    marked(
                            new Mark(op.kind(), op.id(), word, false),
                            Change.of(op.kind(), op.id()).add("tags", word));
                }
            }
            case 4 ->
                change(
                        goal
                                ? Change.of("goal", op.id()).set("title", "Play at " + now())
                                : Change.of("logbook_entry", op.id())
                                        .set(
                                                "mood",
                                                List.of("proud", "excited", "neutral")
                                                        .get(random.nextInt(3))));
            default -> write(op, goal ? "description" : "notes", word);
        }
    }

    void toggleOnline() {
        online = !online;
        if (!online) {
            tally.count("offline spells");
        }
        server.setOnline(online);
    }

    /** Is off and on again, and knows what it had stored. */
    void crash() {
        tally.count("crashes of devices");
        DeviceStore left = store.crashed();
        client.close();
        store = left;
        client = started();
    }

    void moveTo(SyncServer elsewhere) {
        server.moveTo(elsewhere);
    }

    void fail() {
        server.fail();
    }

    void heal() {
        server.heal();
    }

    boolean settled() {
        return client.replica().waiting() == 0;
    }

    DeviceStore store() {
        return store;
    }

    String name() {
        return name;
    }

    /** What it says when it does not come to rest. */
    String state() {
        return name + " at " + store.place() + " " + client.state();
    }

    Map<Long, Result> results() {
        return server.results();
    }

    /** What the server has told it is done. */
    Stream<Mark> done() {
        return marks(Result::done);
    }

    /** What the server has told it is not done. */
    Stream<Mark> rejected() {
        return marks(result -> !result.done() && !server.isUnheard(result.mid()));
    }

    /** What the server has told it is not done, while an attempt before was still on its way. */
    Stream<Mark> doubtful() {
        return marks(result -> !result.done() && server.isUnheard(result.mid()));
    }

    /** What it holds, by kind and id. */
    static Map<String, Op> entities(DeviceStore store) {
        Map<String, Op> entities = new TreeMap<>();
        store.entities().forEach(op -> entities.put(op.kind() + " " + op.id(), op));
        return entities;
    }

    @Override
    public void changed(Delta delta) {
        for (Op op : delta.ops()) {
            if (op.body() != null) {
                String field = op.kind().equals("goal") ? "description" : "notes";
                texts.put(op.id(), op.body().path(field).asString(""));
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private SyncClient started() {
        return new SyncClient(new Replica(name, store), server, this, settings).start();
    }

    /** At times it is wanted back at once. */
    private void delete(Op op) {
        change(Change.deletion(op.kind(), op.id()));
        if (random.nextInt(3) > 0) {
            change(Change.restoration(op.kind(), op.id()));
        }
    }

    private void write(Op op, String field, String word) {
        String from = texts.getOrDefault(op.id(), "");
        String to = random.nextBoolean() ? from + " " + word : word + " " + from;
        texts.put(op.id(), to);
        marked(
                new Mark(op.kind(), op.id(), word, false),
                Change.of(op.kind(), op.id()).text(field, from, to));
    }

    /** What it has sent and was told of, of which the answer is such. */
    private Stream<Mark> marks(Predicate<Result> answer) {
        return server.results().values().stream()
                .filter(result -> marks.containsKey(result.mid()))
                .filter(answer)
                .map(result -> marks.get(result.mid()));
    }

    private void marked(Mark mark, Change change) {
        marks.put(change(change), mark);
    }

    private long change(Change change) {
        tally.count("changes made");
        return client.change(change);
    }

    private Instant now() {
        return Instant.now().plus(skew);
    }
}
