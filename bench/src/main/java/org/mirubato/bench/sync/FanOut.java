package org.mirubato.bench.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mirubato.bench.Figure;
import org.mirubato.bench.Report;
import org.mirubato.bench.Statistics;

/** What a change costs from its append to its devices, among few connected users and among many. */
record FanOut(int many, Report report) {

    private static final int FEW = 10;
    private static final int CHANGES = 400;
    private static final int RUNS = 10;

    void measure() throws Exception {
        try (ServedProcess quiet = new ServedProcess("mirubato");
                ServedProcess crowded = new ServedProcess("mirubato");
                Crowd crowd = new Crowd();
                Followers here = new Followers(quiet, "user_few", FEW);
                Followers there = new Followers(crowded, "user_few", FEW)) {
            crowd.connect(crowded, "user_many", many - FEW, true);
            List<Double> times = new ArrayList<>();
            List<Double> processor = new ArrayList<>();
            for (int run = -2; run < RUNS; run++) {
                double[] few = here.perChange(CHANGES);
                double[] all = there.perChange(CHANGES);
                if (run >= 0) {
                    times.add(all[0] / few[0]);
                    processor.add(all[1] / few[1]);
                }
            }
            figure("sync.fan_out.ratio", times, "time");
            figure("sync.fan_out_processor.ratio", processor, "processor time of the application");
        }
    }

    private void figure(String name, List<Double> ratios, String what) {
        report.figure(Figure.atMost(
                1.15,
                name,
                Statistics.median(ratios),
                "x",
                String.format(
                        Locale.ROOT,
                        "%s of a change with %d users connected instead of %d (median of %d, spread %.0f %%)",
                        what,
                        many,
                        FEW,
                        ratios.size(),
                        100 * Statistics.spread(ratios))));
    }
}
