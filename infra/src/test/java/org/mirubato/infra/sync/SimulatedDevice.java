package org.mirubato.infra.sync;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mirubato.infra.sync.Mark.Told;
import org.mirubato.sync.client.Delta;
import org.mirubato.sync.client.Op;
import org.mirubato.sync.client.Replica;
import org.mirubato.sync.client.Result;
import org.mirubato.sync.client.SyncClient;
import org.mirubato.sync.client.SyncClient.Settings;
import org.mirubato.sync.client.SyncListener;
import org.mirubato.sync.client.SyncServer;

/**
 * A device whose user changes things of all kinds, and which is offline or crashes at times. Its clock may be wrong by a day.
 */
final class SimulatedDevice implements SyncListener, AutoCloseable {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofMillis(300);

    private final String name;
    private final FaultyServer server;
    private final Tally tally;
    private final Settings settings;
    private final DeviceUser user;
    private DeviceStore store = new DeviceStore();
    private SyncClient client;
    private boolean online = true;

    /** @param live whether it opens lines; otherwise it polls */
    SimulatedDevice(String name, boolean live, SyncServer server, Random random, Tally tally) {
        this.name = name;
        this.tally = tally;
        this.server = new FaultyServer(server, new Random(random.nextLong()), tally);
        user = new DeviceUser(name, () -> client, random, tally);
        settings = new Settings(live, SHORT, LONG, Duration.ofSeconds(1));
        client = started();
    }

    DeviceUser user() {
        return user;
    }

    /** The id of a plan that it holds. */
    Optional<String> plan() {
        return user.known(ChangedKind.PLAN).stream().map(Op::id).findAny();
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

    boolean holdsAllKinds() {
        return Stream.of(ChangedKind.values())
                .noneMatch(kind -> user.known(kind).isEmpty());
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
    Stream<Told> done() {
        return told(Result::done);
    }

    /** What the server has told it is not done. */
    Stream<Told> rejected() {
        return told(result -> !result.done() && !server.isUnheard(result.mid()));
    }

    /** What the server has told it is not done, while an attempt before was still on its way. */
    Stream<Told> doubtful() {
        return told(result -> !result.done() && server.isUnheard(result.mid()));
    }

    /** What it holds, by kind and id. */
    static Map<String, Op> entities(DeviceStore store) {
        Map<String, Op> entities = new TreeMap<>();
        store.entities().forEach(op -> entities.put(op.kind() + " " + op.id(), op));
        return entities;
    }

    @Override
    public void changed(Delta delta) {
        user.heard(delta);
    }

    @Override
    public void close() {
        client.close();
    }

    private SyncClient started() {
        return new SyncClient(new Replica(name, store), server, this, settings).start();
    }

    /** What it has sent and was told of, of which the answer is such. */
    private Stream<Told> told(Predicate<Result> answer) {
        return server.results().values().stream()
                .filter(answer)
                .flatMap(result -> user
                        .mark(result.mid())
                        .map(mark -> new Told(name, result.mid(), result.id() == null ? mark : mark.of(result.id())))
                        .stream());
    }
}
