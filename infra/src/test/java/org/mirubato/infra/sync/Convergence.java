package org.mirubato.infra.sync;

import static org.mirubato.infra.Eventually.until;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.sync.SimulatedDevice.Mark;
import org.mirubato.sync.client.Delta;
import org.mirubato.sync.client.HttpSyncServer;
import org.mirubato.sync.client.Op;
import org.mirubato.sync.client.Result;
import org.mirubato.sync.client.SyncFailure;
import org.mirubato.sync.client.SyncServer;
import tools.jackson.databind.JsonNode;

/** One seed: five devices of one user do whatever they like, and come to rest. */
final class Convergence implements AutoCloseable {

    private static final int DEVICES = 5;
    private static final int FIRST = 3;
    private static final int LONGEST_PAUSE_NANOS = 15_000_000;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Random random;
    private final String token;
    private final String user;
    private final Tally tally;
    private final List<SimulatedDevice> devices = new ArrayList<>();
    private SyncServer server;

    Convergence(long seed, String url, TestUser user, Tally tally) {
        this.random = new Random(seed);
        this.tally = tally;
        token = user.token();
        this.user = TestUser.json(user.get("/api/user/me")).path("id").asString();
        server = server(url);
        for (int i = 0; i < DEVICES; i++) {
            devices.add(new SimulatedDevice("d" + i, server, new Random(random.nextLong()), tally));
        }
        tally.count("seeds");
    }

    /** Does so many things, one after the other, with small pauses in which the devices talk. */
    void live(int steps) {
        devices.subList(0, FIRST).forEach(SimulatedDevice::create);
        until(
                () -> devices.stream()
                        .allMatch(device -> device.store().entities().size() >= FIRST),
                this::states);
        devices.forEach(SimulatedDevice::fail);
        for (int step = 0; step < steps; step++) {
            SimulatedDevice device = devices.get(random.nextInt(DEVICES));
            switch (random.nextInt(16)) {
                case 0, 4 -> device.crash();
                case 1, 2 -> device.toggleOnline();
                case 3 -> device.create();
                default -> device.edit();
            }
            LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE_NANOS));
        }
    }

    /** The server has come back at another address. */
    void moveTo(String url) {
        server = server(url);
        devices.forEach(device -> device.moveTo(server));
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
        tally.none(
                "changes that were acknowledged and are missing or there twice",
                miscounted(truth, SimulatedDevice::done, 1));
        tally.none("changes that were rejected and are there", miscounted(truth, SimulatedDevice::rejected, 0));
        tally.count(
                "changes rejected while an attempt was still on its way",
                devices.stream().flatMap(SimulatedDevice::doubtful).count());
        tally.none("numbers that are not the sum of what was added", wrongSums(truth));
        tally.none("deltas that do not begin where the one before ended", disjoined());
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

    private SyncServer server(String url) {
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

    private List<Mark> miscounted(Map<String, Op> truth, Function<SimulatedDevice, Stream<Mark>> which, int times) {
        return devices.stream()
                .flatMap(which)
                .filter(mark -> !mark.number() && truth.containsKey(mark.kind() + " " + mark.id()))
                .filter(mark -> times(truth.get(mark.kind() + " " + mark.id()), mark.word()) != times)
                .toList();
    }

    private static long times(Op op, String word) {
        JsonNode body = op.body();
        String text = op.kind().equals("goal")
                ? body.path("description").asString("")
                : body.path("notes").asString("");
        long inTags = StreamSupport.stream(body.path("tags").spliterator(), false)
                .filter(tag -> tag.asString("").equals(word))
                .count();
        return inTags + Arrays.stream(text.split("\\s+")).filter(word::equals).count();
    }

    private List<String> wrongSums(Map<String, Op> truth) {
        List<String> wrong = new ArrayList<>();
        truth.forEach((name, op) -> {
            String field = op.kind().equals("goal") ? "currentValue" : "duration";
            long added = added(name, SimulatedDevice::done);
            long sum = op.body().path(field).asLong();
            if (sum < added || sum > added + added(name, SimulatedDevice::doubtful)) {
                wrong.add(name + " says " + sum + " instead of " + added);
            }
        });
        return wrong;
    }

    private long added(String name, Function<SimulatedDevice, Stream<Mark>> which) {
        return devices.stream()
                .flatMap(which)
                .filter(mark -> mark.number() && name.equals(mark.kind() + " " + mark.id()))
                .count();
    }

    private List<String> disjoined() {
        List<String> wrong = new ArrayList<>();
        for (SimulatedDevice device : devices) {
            long end = 0;
            for (Delta delta : device.store().taken()) {
                tally.count("deltas taken in");
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
