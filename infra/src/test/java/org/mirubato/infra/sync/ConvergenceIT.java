package org.mirubato.infra.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.sync.Device.Mark;
import tools.jackson.databind.JsonNode;

/**
 * Several devices of one user do whatever they like against the real server. Once all is sent and pulled, all of them hold the
 * same, and what each was told is taken is there exactly once. {@code -Dmirubato.convergence.seed} plays one again.
 */
class ConvergenceIT extends MirubatoIT {

    private static final int SEEDS = 30;
    private static final int STEPS = 16;
    private static final int AT_ONCE = 3;

    /** The limit leaves room for a machine that is busy with other things. */
    @Test
    @Timeout(180)
    void all_devices_end_with_the_same_and_every_acknowledged_change_is_there_once() throws Exception {
        Long given = Long.getLong("mirubato.convergence.seed");
        long first = given == null ? System.nanoTime() : given;
        System.out.println("ConvergenceIT: seeds from " + first);
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < (given == null ? SEEDS : 1); i++) {
                long seed = first + i;
                runs.add(pool.submit(() -> run(seed)));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static void run(long seed) {
        Random random = new Random(seed);
        TestUser user = newUser();
        List<Socket> sockets = new ArrayList<>();
        try {
            converge(random, user, sockets);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        } finally {
            sockets.forEach(Socket::close);
        }
    }

    private static void converge(Random random, TestUser user, List<Socket> sockets) {
        List<Device> devices = new ArrayList<>();
        for (int i = 0; i < 3 + random.nextInt(3); i++) {
            devices.add(new Device("d" + i, user, random, socket(random, user, sockets)));
        }
        List<String> ids = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Device device = devices.get(random.nextInt(devices.size()));
            if (ids.size() < 3) {
                ids.add("e" + ids.size());
                device.create(ids.get(ids.size() - 1));
                device.send();
                long made = head(user);
                devices.forEach(each -> each.catchUp(made));
            }
            switch (random.nextInt(4)) {
                case 0 -> device.send();
                case 1 -> device.catchUp(head(user));
                default -> device.edit(ids);
            }
        }
        devices.forEach(Device::send);
        Device fresh = atRest(user, devices);
        devices.forEach(device -> device.catchUp(fresh.seq()));
        check(fresh, devices);
    }

    /** Somebody new, who has taken in all that was acknowledged: on a busy machine the stream may be a little behind. */
    private static Device atRest(TestUser user, List<Device> devices) {
        Device fresh = new Device("fresh", user, new Random(0), null);
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        fresh.pull();
        while (!devices.stream().allMatch(device -> fresh.hasAllOf(device)) && System.nanoTime() < deadline) {
            fresh.pull();
        }
        return fresh;
    }

    private static @Nullable Socket socket(Random random, TestUser user, List<Socket> sockets) {
        if (random.nextBoolean()) {
            return null;
        }
        Socket socket = Socket.open(server().url(), user);
        sockets.add(socket);
        return socket;
    }

    private static void check(Device fresh, List<Device> devices) {
        devices.forEach(device -> assertThat(device.entities()).isEqualTo(fresh.entities()));
        devices.forEach(device -> {
            device.acknowledged()
                    .forEach(mark -> assertThat(times(fresh.entities(), mark))
                            .as("%s", mark)
                            .isIn(1L, -1L));
            device.refused()
                    .forEach(mark -> assertThat(times(fresh.entities(), mark))
                            .as("%s", mark)
                            .isIn(0L, -1L));
        });
        fresh.entities()
                .forEach((id, entry) -> assertThat(entry.path("duration").asLong())
                        .isEqualTo(devices.stream()
                                .flatMap(device -> device.acknowledged().stream())
                                .filter(mark -> mark.minute() && mark.entry().equals(id))
                                .count()));
    }

    /** How often a change is in its entry; -1 when the entry is gone, or the change leaves no word. */
    private static long times(Map<String, JsonNode> entities, Mark mark) {
        JsonNode entry = entities.get(mark.entry());
        if (entry == null || mark.minute()) {
            return -1;
        }
        long inTags = 0;
        for (JsonNode tag : entry.path("tags")) {
            inTags += tag.asString().equals(mark.word()) ? 1 : 0;
        }
        return inTags
                + Arrays.stream(entry.path("notes").asString("").split("\\s+"))
                        .filter(mark.word()::equals)
                        .count();
    }

    private static long head(TestUser user) {
        return TestUser.json(user.get("/api/v2/sync")).path("head").asLong();
    }
}
