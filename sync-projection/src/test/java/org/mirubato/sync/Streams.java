package org.mirubato.sync;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.mirubato.domain.testing.Feed;
import tools.jackson.databind.json.JsonMapper;

/** The parts of this module, put together on an empty database. */
final class Streams {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final AtomicInteger EPOCHS = new AtomicInteger();

    /** How many the database has been given since this was put together. */
    final AtomicInteger statements = new AtomicInteger();

    final DSLContext dsl = counted(StreamDatabase.empty());
    final SyncHub hub = new SyncHub(new SimpleMeterRegistry(), SharedPlaces.ALONE);
    final SyncTable writing = new SyncTable(dsl, () -> "epoch" + EPOCHS.incrementAndGet());
    final StreamTable reading = new StreamTable(dsl);
    final List<String> rung = new ArrayList<>();
    final Encoders encoders = new Encoders(List.of(
            new ScoreEncoder(JSON),
            new PieceEncoder(JSON),
            new EntryEncoder(JSON),
            new SessionEncoder(JSON),
            new PreferencesEncoder(JSON),
            new NoticeEncoder(JSON),
            new RepertoireEncoder(JSON),
            new GoalEncoder(JSON),
            new PlanEncoder(JSON),
            new OccurrenceEncoder(JSON),
            new TemplateEncoder(JSON)));
    final SyncProjection projection =
            new SyncProjection(encoders, writing, hub, rung::addAll, Clock.systemUTC(), new SimpleMeterRegistry());
    final Feed feed = new Feed(projection);

    private DSLContext counted(DSLContext dsl) {
        return dsl.configuration()
                .deriveAppending(ExecuteListener.onStart(statement -> statements.incrementAndGet()))
                .dsl();
    }

    /** The projection of another node, on the same database. */
    Feed elsewhere() {
        SyncHub other = new SyncHub(new SimpleMeterRegistry(), SharedPlaces.ALONE);
        return new Feed(new SyncProjection(
                encoders, writing, other, users -> {}, Clock.systemUTC(), new SimpleMeterRegistry()));
    }
}
