package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mirubato.processors.pdf.TextRun;
import org.mirubato.processors.reading.ocr.OcrLine;
import org.mirubato.processors.reading.picture.GreyPicture;
import org.mirubato.processors.reading.picture.InkBox;

/**
 * Tells the font size and baseline of lines that were read in a picture, from the ink and from which letters reach up and down.
 *
 * @param points in one pixel
 */
record LineSizes(GreyPicture picture, double points) {

    /** Parts of the font size, as most text faces have them. */
    private static final double SMALL_LETTER = 0.46;

    private static final double CAPITAL = 0.68;
    private static final double BELOW = 0.21;

    /** Sizes that differ by less are one: a picture tells them no better. */
    private static final double ALIKE = 1.1;

    private static final String REACH_UP = "bdfhklt()[]{}/|!?'\"";
    private static final String REACH_DOWN = "gjpqyQ()[]{}/|,;";

    /** A line in pixels. */
    private record Measured(String text, double left, double right, double baseline, double size) {}

    List<TextRun> runs(List<OcrLine> lines) {
        List<Measured> measured =
                new ArrayList<>(lines.stream().map(this::measured).toList());
        measured.sort(Comparator.comparingDouble(Measured::size));
        List<TextRun> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= measured.size(); i++) {
            if (i == measured.size() || measured.get(i).size > ALIKE * measured.get(start).size) {
                List<Measured> alike = measured.subList(start, i);
                double size =
                        alike.stream().mapToDouble(Measured::size).average().orElseThrow();
                alike.forEach(line -> runs.add(run(line, size)));
                start = i;
            }
        }
        return runs;
    }

    private TextRun run(Measured line, double size) {
        double width = (line.right - line.left) * points;
        return new TextRun(line.text, line.left * points, line.baseline * points, width, size * points, 0, "");
    }

    private Measured measured(OcrLine line) {
        InkBox ink = InkBox.in(picture, line.left(), line.top(), line.right(), line.bottom())
                .orElse(new InkBox(line.left(), line.top(), line.right(), line.bottom()));
        double up = line.text().chars().anyMatch(c -> reachesUp((char) c)) ? CAPITAL : SMALL_LETTER;
        double down = line.text().chars().anyMatch(c -> REACH_DOWN.indexOf(c) >= 0) ? BELOW : 0;
        double size = (ink.bottom() - ink.top()) / (up + down);
        return new Measured(line.text(), ink.left(), ink.right(), ink.bottom() - down * size, size);
    }

    private static boolean reachesUp(char c) {
        return Character.isUpperCase(c)
                || Character.isDigit(c)
                || Character.isIdeographic(c)
                || REACH_UP.indexOf(c) >= 0;
    }
}
