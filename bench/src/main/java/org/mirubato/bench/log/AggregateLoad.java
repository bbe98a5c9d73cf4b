package org.mirubato.bench.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mirubato.bench.BenchException;
import org.mirubato.bench.Statistics;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ScoreId;

/** How long a command takes that changes nothing, on an aggregate that has to be there first. */
final class AggregateLoad {

    static final int LONG = 10_000;
    static final int SHORT = 100;
    private static final int LOADS = 200;

    private final LogServer server;
    private final UserId user = SampleEvents.user(1);
    private final ScoreId grown = SampleEvents.newScore();
    private final ScoreId young = SampleEvents.newScore();

    AggregateLoad(LogServer server) {
        this.server = server;
    }

    /** Gives both their events: the one by commands, so that snapshots are taken as they always are. */
    void prepare() {
        server.log().engine().appendEvents(SampleEvents.ofCommand(young, user, SHORT));
        server.gateway().sendAndWait(SampleEvents.upload(grown, user));
        for (int i = 1; i < LONG; i++) {
            server.gateway().sendAndWait(SampleEvents.correction(grown, user, "Prelude " + i));
        }
    }

    double longWithSnapshot() {
        if (snapshots(grown) == 0) {
            throw new BenchException("no snapshot was taken");
        }
        return medianMillis(grown, LONG - 1, this::forget);
    }

    double shortWithout() {
        return medianMillis(young, SHORT - 1, score -> {
            forget(score);
            server.jdbc().update("delete from snapshots where aggregate_id = ?", score.value());
        });
    }

    /** The cache has it from the command before. */
    double shortCached() {
        return medianMillis(young, SHORT - 1, score -> {});
    }

    private void forget(ScoreId score) {
        server.cache().remove(score.value());
    }

    private double medianMillis(ScoreId score, int lastTitle, Consumer<ScoreId> before) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < LOADS; i++) {
            before.accept(score);
            long start = System.nanoTime();
            server.gateway().sendAndWait(SampleEvents.correction(score, user, "Prelude " + lastTitle));
            times.add((System.nanoTime() - start) / 1e6);
        }
        return Statistics.median(times);
    }

    private long snapshots(ScoreId score) {
        Long count = server.jdbc()
                .queryForObject("select count(*) from snapshots where aggregate_id = ?", Long.class, score.value());
        return count == null ? 0 : count;
    }
}
