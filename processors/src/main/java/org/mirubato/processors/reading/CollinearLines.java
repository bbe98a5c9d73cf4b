package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mirubato.processors.pdf.StraightLine;

/** Joins pieces of lines that continue one another: many engravers draw a staff line bar by bar, a bar line staff by staff. */
final class CollinearLines {

    /** Points by which pieces of one line may be off, across and along. */
    private static final double ACROSS = 0.25;

    private static final double ALONG = 1.5;

    private CollinearLines() {}

    /** A joined line: its constant coordinate, and where it runs from and to. */
    record Stretch(double at, double from, double to) {

        double length() {
            return to - from;
        }
    }

    /** The horizontal ones, from top to bottom. */
    static List<Stretch> horizontal(List<StraightLine> lines) {
        return joined(lines.stream()
                .filter(line -> line.x2() - line.x1() > line.y2() - line.y1())
                .map(line -> new Stretch((line.y1() + line.y2()) / 2, line.x1(), line.x2()))
                .toList());
    }

    /** The vertical ones, from left to right. */
    static List<Stretch> vertical(List<StraightLine> lines) {
        return joined(lines.stream()
                .filter(line -> line.y2() - line.y1() > line.x2() - line.x1())
                .map(line -> new Stretch((line.x1() + line.x2()) / 2, line.y1(), line.y2()))
                .toList());
    }

    private static List<Stretch> joined(List<Stretch> pieces) {
        List<Stretch> sorted =
                pieces.stream().sorted(Comparator.comparingDouble(Stretch::at)).toList();
        List<Stretch> result = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(i - 1).at() > ACROSS) {
                joinTrack(sorted.subList(start, i), result);
                start = i;
            }
        }
        return result;
    }

    private static void joinTrack(List<Stretch> track, List<Stretch> result) {
        List<Stretch> along =
                track.stream().sorted(Comparator.comparingDouble(Stretch::from)).toList();
        Stretch open = along.get(0);
        for (Stretch next : along.subList(1, along.size())) {
            if (next.from() <= open.to() + ALONG) {
                open = new Stretch(open.at(), open.from(), Math.max(open.to(), next.to()));
            } else {
                result.add(open);
                open = next;
            }
        }
        result.add(open);
    }
}
