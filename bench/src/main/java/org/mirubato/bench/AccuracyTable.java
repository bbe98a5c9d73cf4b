package org.mirubato.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mirubato.infra.cli.SafeText;
import org.mirubato.processors.reading.ReadingAccuracy;
import org.mirubato.processors.reading.ReadingAccuracy.Comparison;
import org.mirubato.processors.reading.ReadingAccuracy.Verdict;
import org.mirubato.processors.reading.picture.PageDegradation;

/**
 * Comparisons of many scores counted into figures. Pure.
 *
 * @param degrade what became of the pages before they were read; it decides the goals
 */
record AccuracyTable(List<Comparison> comparisons, Optional<PageDegradation> degrade) {

    /** How many are right of those whose truth is known, for each thing compared. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (ReadingAccuracy.Figure compared : ReadingAccuracy.Figure.values()) {
            List<Comparison> all = comparisons.stream()
                    .filter(comparison -> comparison.figure() == compared)
                    .toList();
            if (!all.isEmpty()) {
                long right = all.stream()
                        .filter(comparison -> comparison.verdict() == Verdict.RIGHT)
                        .count();
                figures.add(figure(compared, (int) right, all.size()));
            }
        }
        return figures;
    }

    /** A line for each miss, with tabs between file, what was compared, what is true and what was read. */
    List<String> misses() {
        return comparisons.stream()
                .filter(comparison -> comparison.verdict() != Verdict.RIGHT)
                .map(miss -> String.join(
                        "\t",
                        SafeText.of(miss.file()),
                        word(miss.figure()),
                        SafeText.of(miss.truth()),
                        SafeText.of(miss.read())))
                .toList();
    }

    private Figure figure(ReadingAccuracy.Figure compared, int right, int total) {
        String name = "accuracy." + word(compared);
        String unit = "of " + total;
        if (degrade.isPresent()) {
            return degraded(compared, name, right, total, unit);
        }
        return switch (compared) {
            case PAGES -> Figure.atLeast(total, name, right, unit, "truth.json");
            case TITLE -> Figure.plain(name, right, unit, "truth.json");
            case TITLE_PRINTED -> Figure.atLeast(part(total, 47, 50), name, right, unit, "truth.json");
            case COMPOSER -> Figure.atLeast(part(total, 42, 43), name, right, unit, "truth.json");
            case FIRST_CLEF -> Figure.atLeast(part(total, 43, 44), name, right, unit, "truth.json");
            case TIME_SIGNATURE -> Figure.atLeast(part(total, 47, 48), name, right, unit, "truth.json");
            case KEY_SIGNATURE -> Figure.atLeast(part(total, 46, 47), name, right, unit, "truth.json");
            case KEY -> Figure.atLeast(part(total, 43, 47), name, right, unit, "truth.json");
            case INSTRUMENTS -> Figure.atLeast(part(total, 44, 50), name, right, unit, "truth.json");
            case OPUS -> Figure.atLeast(part(total, 11, 14), name, right, unit, "truth.json");
        };
    }

    private Figure degraded(ReadingAccuracy.Figure compared, String name, int right, int total, String unit) {
        boolean scan = degrade.equals(Optional.of(PageDegradation.SCAN));
        boolean photo = degrade.equals(Optional.of(PageDegradation.PHOTO));
        int goal = switch (compared) {
            case TITLE_PRINTED -> scan ? part(total, 44, 50) : photo ? part(total, 40, 50) : 0;
            case COMPOSER -> scan ? part(total, 38, 43) : 0;
            case FIRST_CLEF -> scan ? part(total, 43, 44) : photo ? part(total, 41, 44) : 0;
            case TIME_SIGNATURE -> scan ? part(total, 46, 48) : photo ? part(total, 43, 48) : 0;
            case KEY_SIGNATURE -> scan ? part(total, 44, 47) : photo ? part(total, 41, 47) : 0;
            default -> 0;
        };
        return goal == 0
                ? Figure.plain(name, right, unit, "truth.json")
                : Figure.atLeast(goal, name, right, unit, "truth.json");
    }

    /**
     * The expected calibration error: how far confidence and the part that is right lie apart, in bins of a tenth, weighed by how
     * many values each has (Guo and others, "On Calibration of Modern Neural Networks", 2017).
     */
    double calibrationError() {
        int bins = 10;
        double[] confidence = new double[bins];
        double[] right = new double[bins];
        int all = 0;
        for (Comparison comparison : comparisons) {
            if (comparison.confidence() > 0) {
                int bin = Math.min(bins - 1, (int) (comparison.confidence() * bins));
                confidence[bin] += comparison.confidence();
                right[bin] += comparison.verdict() == Verdict.RIGHT ? 1 : 0;
                all++;
            }
        }
        double error = 0;
        for (int bin = 0; bin < bins; bin++) {
            error += Math.abs(confidence[bin] - right[bin]);
        }
        return all == 0 ? 0 : error / all;
    }

    /** The goals were set for a development set of 50 scores; other sets get the same part of theirs, rounded down. */
    private static int part(int total, int goal, int of) {
        return total * goal / of;
    }

    private static String word(ReadingAccuracy.Figure compared) {
        return compared.name().toLowerCase(Locale.ROOT);
    }
}
