package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.sync.EntryLog.USER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mirubato.sync.Tombstones.Stay;

class TombstonesProperty {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int ENTRIES = 8;

    @Property(tries = 20)
    void devices_show_what_there_is_however_often_tombstones_are_taken_out_between_their_pulls(@ForAll long seed) {
        Random random = new Random(seed);
        Streams streams = new Streams();
        KnownDevices known = new KnownDevices();
        Tombstones tombstones = new Tombstones(
                new TombstoneTable(streams.dsl),
                streams.reading,
                known,
                new Stay(Duration.ofDays(9), Duration.ofDays(40)));
        EntryLog log = new EntryLog(streams);
        Set<String> there = new TreeSet<>();
        Set<String> ever = new TreeSet<>();
        List<Device> devices = List.of(new Device("phone"), new Device("desk"), new Device("pad"));
        for (int day = 0; day < 120; day++) {
            String id = "entry_" + random.nextInt(ENTRIES);
            if (random.nextInt(3) == 0) {
                change(log, id, there, ever);
            }
            for (Device device : devices) {
                if (random.nextInt(12) == 0) {
                    device.pull(streams, random);
                }
                if (random.nextInt(12) == 0) {
                    known.at(USER, device.name, device.cursor);
                }
            }
            if (day % 3 == 0) {
                tombstones.at(BEGIN.plus(Duration.ofDays(day)));
            }
        }

        devices.forEach(device -> device.pullAll(streams, random));

        devices.forEach(device -> assertThat(device.entities.keySet())
                .as("%s, seed %d", device.name, seed)
                .isEqualTo(there));
    }

    private static void change(EntryLog log, String id, Set<String> there, Set<String> ever) {
        if (there.remove(id)) {
            log.removed(id);
        } else {
            there.add(id);
            if (ever.add(id)) {
                log.logged(id);
            } else {
                log.restored(id);
            }
        }
    }

    /** Does what the documentation asks of a device, and keeps its cursor as text. */
    private static final class Device {

        private final String name;
        private final Map<String, Op> entities = new TreeMap<>();
        private final Set<String> unseen = new TreeSet<>();
        private Cursor cursor = Cursor.START;

        Device(String name) {
            this.name = name;
        }

        void pullAll(Streams streams, Random random) {
            int pulls = 0;
            while (pull(streams, random)) {
                pulls++;
                assertThat(pulls).as("pulls without an end").isLessThan(1000);
            }
        }

        boolean pull(Streams streams, Random random) {
            Delta delta = streams.reading.read(USER, Cursor.shown(cursor.toString()), 1 + random.nextInt(3));
            if (delta.reset()) {
                unseen.addAll(entities.keySet());
            }
            delta.ops().forEach(op -> {
                unseen.remove(op.id());
                if (op.deleted() == null) {
                    entities.put(op.id(), op);
                } else {
                    entities.remove(op.id());
                }
            });
            if (!delta.more()) {
                entities.keySet().removeAll(unseen);
                unseen.clear();
            }
            cursor = delta.end();
            return delta.more();
        }
    }
}
