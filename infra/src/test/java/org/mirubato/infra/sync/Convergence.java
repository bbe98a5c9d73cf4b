package org.mirubato.infra.sync;

import static org.mirubato.infra.Eventually.until;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.sync.SyncKind;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.sync.Mark.Told;
import org.mirubato.sync.client.Delta;
import org.mirubato.sync.client.HttpSyncServer;
import org.mirubato.sync.client.Op;
import org.mirubato.sync.client.Result;
import org.mirubato.sync.client.SyncFailure;
import org.mirubato.sync.client.SyncServer;

/** One seed: five devices of one user do whatever they like, and come to rest. */
final class Convergence implements AutoCloseable {

    private static final int DEVICES = 5;
    private static final int FOLLOWING_BY_EVENTS = 0;
    private static final int POLLING = 1;
    private static final List<String> WAYS = List.of("server-sent events", "polls", "WebSockets");
    private static final int LONGEST_PAUSE_NANOS = 10_000_000;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Random random;
    private final String token;
    private final String user;
    private final Tally tally;
    private final List<SimulatedDevice> devices = new ArrayList<>();
    private volatile String url;
    private SyncServer server;
    private @Nullable Reckoning reckoning;

    Convergence(long seed, String url, TestUser user, Tally tally) {
        this.random = new Random(seed);
        this.tally = tally;
        this.url = url;
        token = user.token();
        this.user = TestUser.json(user.get("/api/user/me")).path("id").asString();
        server = plain(url);
        for (int i = 0; i < DEVICES; i++) {
            devices.add(
                    new SimulatedDevice("d" + i, i != POLLING, server(i, url), new Random(random.nextLong()), tally));
        }
        tally.count("seeds");
    }

    /** Does so many things, one after the other, with small pauses in which the devices talk. */
    void live(int steps) {
        for (ChangedKind kind : ChangedKind.values()) {
            devices.get(random.nextInt(DEVICES)).user().create(kind);
        }
        until(() -> devices.stream().allMatch(SimulatedDevice::holdsAllKinds), this::states);
        devices.forEach(SimulatedDevice::fail);
        for (int step = 0; step < steps; step++) {
            SimulatedDevice device = devices.get(random.nextInt(DEVICES));
            switch (random.nextInt(16)) {
                case 0, 4 -> device.crash();
                case 1, 2 -> device.toggleOnline();
                case 3 -> publish(device);
                default -> device.user().edit();
            }
            LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE_NANOS));
        }
    }

    /** Templates are published as a whole, and not changed by devices; those follow them all the same. */
    private void publish(SimulatedDevice device) {
        device.plan().ifPresent(plan -> {
            try {
                int status = TestUser.withToken(url, token)
                        .post("/api/v2/templates", "{\"planId\":\"" + plan + "\"}")
                        .statusCode();
                tally.count("templates published", status / 100 == 2 ? 1 : 0);
            } catch (UncheckedIOException e) {
                tally.count("requests lost");
            }
        });
    }

    /** The server has come back at another address. */
    void moveTo(String address) {
        url = address;
        server = plain(url);
        for (int i = 0; i < DEVICES; i++) {
            devices.get(i).moveTo(server(i, url));
        }
    }

    /** Ends all faults, and returns when everything is sent, the stream shows it, and all devices are at one place of it. */
    void rest() {
        devices.forEach(SimulatedDevice::heal);
        until(() -> devices.stream().allMatch(SimulatedDevice::settled), this::states);
        DeviceStore fresh = new DeviceStore();
        until(
                () -> pulled(fresh)
                        && devices.stream()
                                .allMatch(device -> unseen(fresh, device).isEmpty()),
                () -> devices.stream().map(device -> unseen(fresh, device)).toList() + " " + states());
        until(
                () -> devices.stream()
                                .map(device -> device.store().place())
                                .distinct()
                                .count()
                        == 1,
                this::states);
    }

    /** What must hold at rest; the log is looked at by {@link StreamAudit}. */
    void check() {
        DeviceStore fresh = new DeviceStore();
        until(() -> pulled(fresh));
        Map<String, Op> truth = SimulatedDevice.entities(fresh);
        tally.count("entities in the end", truth.size());
        tally.none(
                "devices that do not hold what the server holds",
                devices.stream()
                        .filter(device ->
                                !SimulatedDevice.entities(device.store()).equals(truth))
                        .map(SimulatedDevice::state)
                        .toList());
        devices.forEach(device -> device.results().values().forEach(result -> tally.count("changes " + word(result))));
        reckoning = new Reckoning(
                truth,
                plans(),
                all(SimulatedDevice::done),
                all(SimulatedDevice::rejected),
                all(SimulatedDevice::doubtful));
        tally.count(
                "changes rejected while an attempt was still on its way",
                reckoning.doubtful().size());
        tally.none("changes that were acknowledged and are missing or there twice", reckoning.miscounted());
        tally.none("changes that were rejected and are there", reckoning.unwanted());
        tally.none("numbers that are not the sum of what was added", reckoning.wrongSums());
        tally.none("members of objects that are not what their device set last", reckoning.wrongMembers());
        tally.none("occurrences that do not go with their plan", new PlanReckoning(reckoning, taken()).wrong());
        tally.none("deltas that do not begin where the one before ended", disjoined());
    }

    /** What must be there, once it was checked what can be without the log. */
    Reckoning reckoning() {
        return Objects.requireNonNull(reckoning);
    }

    /** Fails unless each kind that devices can change was changed. */
    static void requireAllKinds(Tally tally) {
        Stream.of(SyncKind.values())
                .filter(kind -> kind.instead() == null)
                .forEach(kind -> tally.some(DeviceUser.MADE_OF + kind.word()));
    }

    String user() {
        return user;
    }

    /** Every delta that a device has taken in, by the device. */
    List<List<Delta>> taken() {
        return devices.stream().map(device -> device.store().taken()).toList();
    }

    @Override
    public void close() {
        devices.forEach(SimulatedDevice::close);
    }

    /** One follows by server-sent events, one polls, the others open WebSockets. */
    private SyncServer server(int device, String url) {
        return device == FOLLOWING_BY_EVENTS ? new ServerSentEvents(URI.create(url), () -> token, HTTP) : plain(url);
    }

    private SyncServer plain(String url) {
        return new HttpSyncServer(URI.create(url), () -> token, HTTP);
    }

    /** Whether somebody without faults has got everything that there is; not while the server is busy or away. */
    private boolean pulled(DeviceStore fresh) {
        Delta delta;
        do {
            try {
                delta = server.pull(fresh.place(), Duration.ZERO);
            } catch (SyncFailure e) {
                return false;
            }
            if (delta.to() > fresh.place().seq()) {
                fresh.take(delta);
            }
        } while (delta.more());
        return true;
    }

    /** What a device was told is done, and the stream does not show. */
    private static List<Result> unseen(DeviceStore fresh, SimulatedDevice device) {
        return device.results().values().stream()
                .filter(result -> result.done() && fresh.version(String.valueOf(result.id())) < result.version())
                .toList();
    }

    /** The plans of all occurrences that a device was ever told of. */
    private Map<String, String> plans() {
        Map<String, String> plans = new HashMap<>();
        taken().stream()
                .flatMap(List::stream)
                .flatMap(delta -> delta.ops().stream())
                .filter(op -> op.body() != null && ChangedKind.OCCURRENCE.is(op.kind()))
                .forEach(op -> plans.put(
                        op.kind() + " " + op.id(),
                        ChangedKind.PLAN.word() + " " + op.body().path("planId").asString("")));
        return plans;
    }

    private List<Told> all(Function<SimulatedDevice, Stream<Told>> which) {
        return devices.stream().flatMap(which).toList();
    }

    private List<String> disjoined() {
        List<String> wrong = new ArrayList<>();
        for (SimulatedDevice device : devices) {
            long end = 0;
            String way = WAYS.get(Math.min(devices.indexOf(device), WAYS.size() - 1));
            for (Delta delta : device.store().taken()) {
                tally.count("deltas taken in by " + way);
                if (delta.from() != end || delta.to() <= end || delta.reset()) {
                    wrong.add(device.name() + " was at " + end + " and took in " + delta);
                }
                end = delta.to();
            }
        }
        return wrong;
    }

    private static String word(Result result) {
        return result.status().toString().toLowerCase(Locale.ROOT);
    }

    private List<String> states() {
        return devices.stream().map(SimulatedDevice::state).toList();
    }
}
