package org.mirubato.infra.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in plain text: a header, rows, columns two spaces apart, narrowed to fit a width by taking from the widest. */
public final class Table {

    private static final int LEAST = 4;
    private static final int MOST = 40;

    private final List<List<String>> rows = new ArrayList<>();

    /** Starts a table with its column names. */
    public Table(String... header) {
        rows.add(List.of(header));
    }

    /** Adds a row, as many cells as the header has; what could harm a terminal is escaped. */
    public Table row(String... cells) {
        rows.add(Arrays.stream(cells).map(SafeText::of).toList());
        return this;
    }

    /** The lines of the table, none wider than {@code width} as long as each column keeps four characters. */
    public List<String> lines(int width) {
        int[] widths = widths(width);
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                line.append(DisplayWidth.fit(row.get(column), widths[column])).append("  ");
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int[] widths(int width) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                int most = column == widths.length - 1 ? Integer.MAX_VALUE : MOST;
                widths[column] = Math.min(most, Math.max(widths[column], DisplayWidth.of(row.get(column))));
            }
        }
        int excess = Arrays.stream(widths).sum() + 2 * (widths.length - 1) - width;
        for (; excess > 0; excess--) {
            int widest = 0;
            for (int column = 1; column < widths.length; column++) {
                widest = widths[column] > widths[widest] ? column : widest;
            }
            if (widths[widest] <= LEAST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }
}
