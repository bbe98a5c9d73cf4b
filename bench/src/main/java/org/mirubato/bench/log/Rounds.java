package org.mirubato.bench.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mirubato.bench.Statistics;

/** Measurements that are taken by turns, so that what else goes on in the machine meets all of them alike. */
public final class Rounds {

    /** How often everything is measured. */
    public static final int COUNT = 5;

    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();

    /** Something that is measured once. */
    public interface Measurement {

        /** A rate or a time, above 0. */
        double take() throws Exception;
    }

    /** Takes both in turn. */
    public static Rounds of(Measurement our, Measurement their) throws Exception {
        Rounds rounds = new Rounds();
        for (int round = 0; round < COUNT; round++) {
            rounds.add(our.take(), their.take());
        }
        return rounds;
    }

    public void add(double our, double their) {
        ours.add(our);
        theirs.add(their);
    }

    /** Ours as a multiple of theirs: the median over the rounds. */
    public double ratio() {
        return Statistics.median(ratios());
    }

    /** What was measured on both sides, for the line of a figure. */
    public String words(String against, String unit) {
        return String.format(
                Locale.ROOT,
                "%s: %s to %s %s (median of %d, spread %.0f %%)",
                against,
                number(Statistics.median(ours)),
                number(Statistics.median(theirs)),
                unit,
                ours.size(),
                100 * Statistics.spread(ratios()));
    }

    private List<Double> ratios() {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        return ratios;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }
}
