package org.mirubato.infra.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.eventlog.Appends.inspections;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes on one log. */
@ExtendWith(SharedLogDatabase.class)
class ForeignEventsIT {

    private static final int PATIENCE_SECONDS = 20;
    private static final String FIRST = "score_00";

    private final BlockingQueue<String> changed = new LinkedBlockingQueue<>();
    private final AtomicInteger unsure = new AtomicInteger();
    private HikariDataSource herePool;
    private HikariDataSource therePool;
    private EventLog here;
    private EventLog there;
    private LogWatch watch;

    @BeforeEach
    void watchFromOneOfTwoNodes(LogDatabase database) throws InterruptedException {
        database.clear();
        herePool = database.pool("here");
        therePool = database.pool("there");
        here = database.log(herePool);
        there = database.log(therePool);
        here.onForeignEvents(this::changed, unsure::incrementAndGet);
        watch = here.watch(herePool);
        there.engine().appendEvents(inspections("first", FIRST, 0, 1));
        try (BlockingStream<TrackedEventMessage<?>> stream = stream(0)) {
            assertThat(stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    /** Whether the first look or a word tells of the first event, and when, is open. */
    private void changed(String aggregateId) {
        if (!aggregateId.equals(FIRST)) {
            changed.add(aggregateId);
        }
    }

    @AfterEach
    void stop() {
        watch.close();
        herePool.close();
        therePool.close();
    }

    @Test
    void a_node_hears_which_aggregates_others_have_changed_and_not_which_it_has_changed_itself() throws Exception {
        here.engine().appendEvents(inspections("c1", "score_01", 0, 2));
        there.engine().appendEvents(inspections("c2", "score_02", 0, 2));

        assertThat(changed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("score_02");
        assertThat(changed).isEmpty();
    }

    @Test
    void a_lone_node_that_appends_for_seconds_keeps_its_aggregates_in_the_cache() throws Exception {
        while (here.othersListen()) {
            Thread.sleep(50);
        }
        unsure.set(0);

        for (int i = 0; i < 60; i++) {
            here.engine().appendEvents(inspections("c" + i, "score_01", i, 1));
            Thread.sleep(50);
        }

        assertThat(unsure).hasValue(0);
    }

    @Test
    void what_nobody_has_told_makes_a_node_doubt_its_cache() throws Exception {
        unsure.set(0);

        there.engine().appendEvents(inspections("c1", "score_02", 0, 1));
        new JdbcTemplate(therePool).execute("update log.events set position = position + 5 where position = 2");

        for (int i = 0; i < 10 * PATIENCE_SECONDS && unsure.get() == 0; i++) {
            Thread.sleep(100);
        }
        assertThat(unsure).hasPositiveValue();
    }

    @Test
    void bells_are_heard_at_other_nodes_and_not_where_they_are_rung() throws Exception {
        BlockingQueue<String> rung = new LinkedBlockingQueue<>();
        here.onBell(rung::add);

        here.ringElsewhere(List.of("user_here"));
        there.ringElsewhere(List.of("user_01", "user_02"));

        assertThat(rung.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("user_01");
        assertThat(rung.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("user_02");
        assertThat(rung).isEmpty();
    }

    @Test
    void a_reader_gets_what_both_nodes_append_in_the_order_of_the_log() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = stream(1)) {
            for (int i = 0; i < 50; i++) {
                here.engine().appendEvents(inspections("here-" + i, "score_here", i, 1));
                there.engine().appendEvents(inspections("there-" + i, "score_there", i, 1));
            }

            for (long position = 2; position <= 101; position++) {
                assertThat(stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .isTrue();
                assertThat(stream.nextAvailable().trackingToken().position()).hasValue(position);
            }
        }
    }

    private BlockingStream<TrackedEventMessage<?>> stream(long after) {
        return LogEventStore.on(here.engine()).openStream(new GlobalSequenceTrackingToken(after));
    }
}
