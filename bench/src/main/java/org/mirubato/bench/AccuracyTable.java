package org.mirubato.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** How many are right, wrong and empty of those whose truth is known, for each thing compared. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (ReadingAccuracy.Figure compared : ReadingAccuracy.Figure.values()) {
            Map<Verdict, Long> verdicts = comparisons.stream()
                    .filter(comparison -> comparison.figure() == compared)
                    .collect(Collectors.groupingBy(Comparison::verdict, Collectors.counting()));
            if (!verdicts.isEmpty()) {
                figures.add(figure(compared, verdicts));
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

    private Figure figure(ReadingAccuracy.Figure compared, Map<Verdict, Long> verdicts) {
        int total = verdicts.values().stream().mapToInt(Long::intValue).sum();
        long right = verdicts.getOrDefault(Verdict.RIGHT, 0L);
        String name = "accuracy." + word(compared);
        String unit = "of " + total;
        String against = "truth.json: " + verdicts.getOrDefault(Verdict.WRONG, 0L) + " wrong, "
                + verdicts.getOrDefault(Verdict.EMPTY, 0L) + " empty" + meaning(compared);
        int goal = degrade.map(paper -> degradedGoal(compared, paper, total)).orElseGet(() -> goal(compared, total));
        return goal == 0 ? Figure.plain(name, right, unit, against) : Figure.atLeast(goal, name, right, unit, against);
    }

    /** One title is judged in two ways; whoever reads a line alone has to know in which. */
    private static String meaning(ReadingAccuracy.Figure compared) {
        return switch (compared) {
            case TITLE -> "; with all words that the catalogue adds; title_printed has the goal";
            case TITLE_PRINTED -> "; without words that the catalogue adds behind those read; has the goal";
            default -> "";
        };
    }

    /** 0 where there is none. */
    private static int goal(ReadingAccuracy.Figure compared, int total) {
        return switch (compared) {
            case PAGES -> total;
            case TITLE_PRINTED -> part(total, 47, 50);
            case COMPOSER -> part(total, 42, 43);
            case FIRST_CLEF -> part(total, 43, 44);
            case TIME_SIGNATURE -> part(total, 47, 48);
            case KEY_SIGNATURE -> part(total, 46, 47);
            case KEY -> part(total, 43, 47);
            case INSTRUMENTS -> part(total, 44, 50);
            case OPUS -> part(total, 11, 14);
            default -> 0;
        };
    }

    /** 0 where there is none. */
    private static int degradedGoal(ReadingAccuracy.Figure compared, PageDegradation paper, int total) {
        boolean scan = paper == PageDegradation.SCAN;
        boolean photo = paper == PageDegradation.PHOTO;
        return switch (compared) {
            case TITLE_PRINTED -> scan ? part(total, 44, 50) : photo ? part(total, 40, 50) : 0;
            case COMPOSER -> scan ? part(total, 38, 43) : 0;
            case FIRST_CLEF -> scan ? part(total, 43, 44) : photo ? part(total, 41, 44) : 0;
            case TIME_SIGNATURE -> scan ? part(total, 46, 48) : photo ? part(total, 43, 48) : 0;
            case KEY_SIGNATURE -> scan ? part(total, 44, 47) : photo ? part(total, 41, 47) : 0;
            default -> 0;
        };
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
