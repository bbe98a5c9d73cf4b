package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.mirubato.processors.pdf.TextRun;

/**
 * Words that stand on one line and belong together.
 *
 * @param size the largest font size in it
 * @param bold whether its widest run is set in a heavy font
 */
record TextLine(String text, Box box, double size, boolean bold) {

    private static final Pattern HEAVY = Pattern.compile("(?i).*(bold|black|heavy|demi|-bd|,b\\b).*");

    /** Gaps, in font sizes: wider ones part a title from what stands beside it, narrower ones part words. */
    private static final double PART = 1.3;

    private static final double WORD = 0.12;

    /** Characters; nothing that a rule looks for is longer, and patterns take long over long lines. */
    private static final int LONGEST = 500;

    /** Groups upright runs into lines, from top to bottom and left to right. */
    static List<TextLine> of(List<TextRun> runs) {
        List<TextRun> upright = runs.stream()
                .filter(run -> Math.abs(run.angle()) < 2)
                .sorted(Comparator.comparingDouble(TextRun::x))
                .toList();
        List<List<TextRun>> open = new ArrayList<>();
        for (TextRun run : upright) {
            open.stream()
                    .filter(line -> continues(line.get(line.size() - 1), run))
                    .min(Comparator.comparingDouble(line -> Math.abs(line.get(0).y() - run.y())))
                    .ifPresentOrElse(line -> line.add(run), () -> open.add(new ArrayList<>(List.of(run))));
        }
        return open.stream()
                .map(TextLine::line)
                .filter(line -> !line.text.isBlank())
                .sorted(Comparator.comparingDouble((TextLine line) -> line.box.bottom())
                        .thenComparingDouble(line -> line.box.left()))
                .toList();
    }

    private static boolean continues(TextRun last, TextRun next) {
        double size = Math.max(last.size(), next.size());
        double gap = next.x() - last.x() - last.width();
        boolean raised = Math.min(last.size(), next.size()) < 0.8 * size;
        double across = (raised ? 0.5 : 0.25) * size;
        return Math.abs(last.y() - next.y()) < across && gap < PART * size && gap > -0.6 * size;
    }

    private static TextLine line(List<TextRun> runs) {
        StringBuilder text = new StringBuilder();
        Box box = box(runs.get(0));
        TextRun last = runs.get(0);
        for (TextRun run : runs) {
            if (run.x() - last.x() - last.width() > WORD * Math.min(run.size(), last.size())) {
                text.append(' ');
            }
            int left = LONGEST - text.length();
            text.append(run.text(), 0, Math.max(0, Math.min(left, run.text().length())));
            box = box.join(box(run));
            last = run;
        }
        TextRun widest =
                runs.stream().max(Comparator.comparingDouble(TextRun::width)).orElse(last);
        double size = runs.stream().mapToDouble(TextRun::size).max().orElse(0);
        return new TextLine(
                Words.tidy(text.toString()),
                box,
                size,
                HEAVY.matcher(widest.font()).matches());
    }

    private static Box box(TextRun run) {
        return new Box(run.x(), run.y() - 0.75 * run.size(), run.x() + run.width(), run.y() + 0.2 * run.size());
    }
}
