package org.mirubato.processors.reading.ocr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mirubato.processors.reading.ocr.Characters.Text;
import org.mirubato.processors.reading.picture.GreyPicture;

/**
 * Puts blanks where the picture of a line has gaps: the network, trained on Chinese first, drops many of them. Pure.
 */
final class WordGaps {

    /** In parts of the line's height: less is between letters, whatever these look like. */
    private static final double LEAST = 0.15;

    /** In gaps between letters: words stand further apart than widely set letters. */
    private static final double TIMES_USUAL = 2.2;

    private static final int INK = 150;

    private static final String NO_BLANK_AFTER = " ([{-";
    private static final String NO_BLANK_BEFORE = " )]}-.,;:!?";

    private WordGaps() {}

    /** A stretch of columns without ink. */
    private record Gap(int from, int to) {

        int width() {
            return to - from;
        }
    }

    /**
     * The text with blanks at the gaps.
     *
     * @param step width of one step of the network in pixels of the line
     */
    static String spaced(Text text, GreyPicture line, double step) {
        List<Gap> gaps = gaps(line);
        if (gaps.isEmpty()) {
            return text.text();
        }
        List<Integer> widths = new ArrayList<>(gaps.stream().map(Gap::width).toList());
        Collections.sort(widths);
        double usual = widths.get(widths.size() / 2);
        double least = Math.max(LEAST * line.height(), Math.min(TIMES_USUAL * usual, 0.3 * line.height()));
        StringBuilder spaced = new StringBuilder(text.text());
        for (int g = gaps.size() - 1; g >= 0; g--) {
            Gap gap = gaps.get(g);
            if (gap.width() >= least) {
                insert(spaced, text, (gap.from + gap.to) / 2.0 / step);
            }
        }
        return spaced.toString();
    }

    private static void insert(StringBuilder spaced, Text text, double at) {
        int next = 0;
        while (next < text.steps().size() && text.steps().get(next) + 0.5 < at) {
            next++;
        }
        boolean inside = next > 0 && next < text.text().length();
        if (inside && mayPart(text.text().charAt(next - 1), text.text().charAt(next))) {
            spaced.insert(next, ' ');
        }
    }

    /** Not within a number, whose narrow figures stand wide apart, nor behind an opening bracket or before what ends a word. */
    private static boolean mayPart(char left, char right) {
        boolean number = Character.isDigit(left) && Character.isDigit(right);
        return !number && NO_BLANK_AFTER.indexOf(left) < 0 && NO_BLANK_BEFORE.indexOf(right) < 0;
    }

    /** The gaps between the first and the last ink, relative to the line's own paper. */
    private static List<Gap> gaps(GreyPicture line) {
        int paper = 0;
        int[] darkest = new int[line.width()];
        for (int x = 0; x < line.width(); x++) {
            darkest[x] = GreyPicture.WHITE;
            for (int y = 0; y < line.height(); y++) {
                darkest[x] = Math.min(darkest[x], line.at(x, y));
                paper = Math.max(paper, line.at(x, y));
            }
        }
        List<Gap> gaps = new ArrayList<>();
        int last = -1;
        for (int x = 0; x < line.width(); x++) {
            if (darkest[x] * GreyPicture.WHITE < INK * paper) {
                if (last >= 0 && x - last > 1) {
                    gaps.add(new Gap(last + 1, x));
                }
                last = x;
            }
        }
        return gaps;
    }
}
