package org.mirubato.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mirubato.infra.cli.SafeText;
import org.mirubato.processors.reading.ReadingAccuracy;
import org.mirubato.processors.reading.ReadingAccuracy.Comparison;
import org.mirubato.processors.reading.ReadingAccuracy.Verdict;

/** Comparisons of many scores counted into figures. Pure. */
record AccuracyTable(List<Comparison> comparisons) {

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

    private static Figure figure(ReadingAccuracy.Figure compared, int right, int total) {
        String name = "accuracy." + word(compared);
        String unit = "of " + total;
        return switch (compared) {
            case PAGES -> Figure.atLeast(total, name, right, unit, "truth.json");
            case TITLE -> Figure.atLeast(part(total, 46, 50), name, right, unit, "truth.json");
            case COMPOSER -> Figure.atLeast(part(total, 41, 43), name, right, unit, "truth.json");
            case FIRST_CLEF -> Figure.atLeast(part(total, 42, 44), name, right, unit, "truth.json");
            case TIME_SIGNATURE -> Figure.atLeast(part(total, 47, 48), name, right, unit, "truth.json");
            case KEY_SIGNATURE -> Figure.atLeast(part(total, 45, 47), name, right, unit, "truth.json");
            case KEY -> Figure.atLeast(part(total, 43, 47), name, right, unit, "truth.json");
            case INSTRUMENTS -> Figure.atLeast(part(total, 44, 50), name, right, unit, "truth.json");
            case OPUS -> Figure.atLeast(part(total, 11, 14), name, right, unit, "truth.json");
        };
    }

    /** The goals were set for a development set of 50 scores; other sets get the same part of theirs, rounded down. */
    private static int part(int total, int goal, int of) {
        return total * goal / of;
    }

    private static String word(ReadingAccuracy.Figure compared) {
        return compared.name().toLowerCase(Locale.ROOT);
    }
}
