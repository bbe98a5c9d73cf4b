package org.mirubato.bench.log;

import java.util.List;
import org.mirubato.bench.Figure;
import org.mirubato.bench.Report;
import org.mirubato.infra.admin.Projections;

/** How fast the library and the streams are built anew, against Axon with the settings that nobody has touched. */
record ProjectionFigures(Report report) {

    private static final int EVENTS = 50_000;
    private static final int STOCK_EVENTS = 5_000;
    private static final int STOCK_EVENTS_ONE_BY_ONE = 1_000;
    private static final int STOCK_BATCH = 500;
    private static final int EVENTS_PER_SCORE = 10;
    private static final List<String> GROUPS = List.of("score-list", "sync");

    void run() throws Exception {
        try (LogServer server = LogServer.start("command,query,sync");
                StockReplay stock = new StockReplay(server)) {
            stock.fill(STOCK_EVENTS);
            fill(server);
            Rounds single = new Rounds();
            Rounds batched = new Rounds();
            for (int round = 0; round < Rounds.COUNT; round++) {
                double ours = rate(server);
                single.add(ours, stock.rate(1, STOCK_EVENTS_ONE_BY_ONE));
                batched.add(ours, stock.rate(STOCK_BATCH, STOCK_EVENTS));
            }
            report.figure(Figure.atLeast(
                    30, "log.projections.ratio", single.ratio(), "x", single.words("Axon's defaults", "events/s")));
            report.figure(Figure.atLeast(
                    3,
                    "log.projections_batched.ratio",
                    batched.ratio(),
                    "x",
                    batched.words("Axon with batches of " + STOCK_BATCH, "events/s")));
        }
    }

    private static void fill(LogServer server) {
        for (int i = 0; i < EVENTS / EVENTS_PER_SCORE; i++) {
            server.log()
                    .engine()
                    .appendEvents(
                            SampleEvents.ofCommand(SampleEvents.newScore(), SampleEvents.user(i), EVENTS_PER_SCORE));
        }
    }

    /** From the request until the new tables serve, for both. */
    private static double rate(LogServer server) throws InterruptedException {
        Projections projections = server.bean(Projections.class);
        long start = System.nanoTime();
        for (String group : GROUPS) {
            projections.replay(group);
            while (projections.all().stream().anyMatch(state -> state.name().equals(group) && state.replaying())) {
                Thread.sleep(5);
            }
        }
        return server.log().head() / ((System.nanoTime() - start) / 1e9);
    }
}
