package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.sync.tables.Tables.SYNC_HEADS;
import static org.mirubato.sync.tables.Tables.SYNC_ROWS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jooq.DSLContext;
import org.mirubato.domain.testing.Histories;
import org.mirubato.domain.testing.Histories.Recorded;

class SyncProperty {

    @Property(tries = 30)
    void a_stream_rebuilt_from_zero_equals_the_one_built_live_but_for_its_epoch(@ForAll long seed) {
        Random random = new Random(seed);
        List<Recorded> log = Histories.random(random, 60);
        Streams streams = new Streams();
        streams.feed.batches(log, random);
        String live = everything(streams.dsl);

        streams.feed.batches(log, random);
        String toldTwice = everything(streams.dsl);
        StreamDatabase.empty();
        streams.feed.batch(log);
        String rebuilt = everything(streams.dsl);

        assertThat(toldTwice).isEqualTo(live);
        assertThat(rebuilt).isEqualTo(live);
    }

    @Property(tries = 30)
    void a_device_that_pulls_whenever_it_likes_misses_no_change(@ForAll long seed) {
        Random random = new Random(seed);
        List<Recorded> log = Histories.random(random, 80);
        Streams streams = new Streams();
        List<Device> devices = List.of(new Device(streams), new Device(streams), new Device(streams));
        int from = 0;
        while (from < log.size()) {
            int to = Math.min(log.size(), from + 1 + random.nextInt(15));
            streams.feed.batch(log.subList(from, to));
            from = to;
            devices.stream().filter(device -> random.nextBoolean()).forEach(device -> device.pull(random));
        }

        devices.forEach(device -> device.pullAll(random));

        long changes = log.stream()
                .filter(recorded -> recorded.event().owner().value().equals(Device.USER))
                .count();
        Delta everything = streams.reading.read(Device.USER, Cursor.START);
        assertThat(everything.head()).isEqualTo(changes);
        devices.forEach(device -> {
            assertThat(device.cursor.seq()).isEqualTo(changes);
            assertThat(device.entities.values().stream().sorted(Comparator.comparingLong(Op::seq)))
                    .containsExactlyElementsOf(everything.ops());
            assertThat(device.unexplained(everything.head())).isEmpty();
        });
    }

    private static String everything(DSLContext dsl) {
        return dsl.selectFrom(SYNC_ROWS)
                        .orderBy(SYNC_ROWS.USER_ID, SYNC_ROWS.SEQ)
                        .fetch()
                        .formatJSON()
                + dsl.select(SYNC_HEADS.USER_ID, SYNC_HEADS.SEQ, SYNC_HEADS.POSITION)
                        .from(SYNC_HEADS)
                        .orderBy(SYNC_HEADS.USER_ID)
                        .fetch()
                        .formatJSON();
    }

    /** Takes deltas in, checks that each begins where the last ended, and remembers every op it got. */
    private static final class Device {

        static final String USER = "user_0";

        private final Streams streams;
        private final Map<String, Op> entities = new TreeMap<>();
        private final List<Op> delivered = new ArrayList<>();
        private Cursor cursor = Cursor.START;

        Device(Streams streams) {
            this.streams = streams;
        }

        void pullAll(Random random) {
            boolean more = true;
            while (more) {
                more = pull(random);
            }
        }

        boolean pull(Random random) {
            Delta delta = streams.reading.read(USER, cursor, 1 + random.nextInt(4));
            assertThat(delta.reset()).isFalse();
            assertThat(delta.from()).isEqualTo(cursor.seq());
            delta.ops().forEach(op -> {
                assertThat(op.seq()).isBetween(delta.from() + 1, delta.to());
                entities.put(op.id(), op);
                delivered.add(op);
            });
            cursor = delta.end();
            return delta.more();
        }

        /** The numbers that were not delivered although no later op of any entity could have superseded them. */
        List<Long> unexplained(long head) {
            List<Long> missing = new ArrayList<>();
            for (long seq = 1; seq <= head; seq++) {
                long number = seq;
                boolean got = delivered.stream().anyMatch(op -> op.seq() == number);
                boolean superseded = delivered.stream().anyMatch(op -> op.seq() > number);
                if (!got && !superseded) {
                    missing.add(number);
                }
            }
            return missing;
        }
    }
}
