package org.mirubato.processors.reading;

import java.util.List;
import java.util.Optional;
import org.mirubato.processors.pdf.MusicGlyph;

/** Reads a staff's time signature: C, cut C, or figures one above the other. */
final class TimeSignatures {

    private TimeSignatures() {}

    /**
     * A time signature as one staff shows it.
     *
     * @param value such as "6/8"
     * @param certain false where the unit is not printed and was inferred
     */
    record TimeSignature(String value, boolean certain, Box box) {}

    static Optional<TimeSignature> read(StaffStart start) {
        List<MusicGlyph> signs =
                start.signs().stream().filter(StaffStart::isTime).toList();
        if (signs.isEmpty()) {
            return Optional.empty();
        }
        double space = start.staff().space();
        List<MusicGlyph> group = firstGroup(signs, space);
        Box box =
                start.staff().box(signs.get(0).x(), group.get(group.size() - 1).x() + 2 * space);
        String symbol = signs.get(0).name();
        if (symbol.equals("timeSigCommon")) {
            return Optional.of(new TimeSignature("4/4", true, box));
        }
        if (symbol.equals("timeSigCutCommon")) {
            return Optional.of(new TimeSignature("2/2", true, box));
        }
        return figures(group, space, box);
    }

    /** The first signature where two stand side by side, as in alternating metres. */
    private static List<MusicGlyph> firstGroup(List<MusicGlyph> signs, double space) {
        int end = 1;
        while (end < signs.size() && signs.get(end).x() - signs.get(end - 1).x() < 2.1 * space) {
            end++;
        }
        return signs.subList(0, end);
    }

    private static Optional<TimeSignature> figures(List<MusicGlyph> group, double space, Box box) {
        double upper = group.stream().mapToDouble(MusicGlyph::y).min().orElse(0);
        int beats =
                number(group.stream().filter(sign -> sign.y() < upper + space).toList());
        int unit =
                number(group.stream().filter(sign -> sign.y() >= upper + space).toList());
        if (beats < 1 || beats > 99) {
            return Optional.empty();
        }
        if (unit == 0) {
            // a lone figure of the baroque: 2 is the half-note beat twice, 3 three quarters
            return Optional.of(new TimeSignature(beats == 2 ? "2/2" : beats + "/4", false, box));
        }
        boolean powerOfTwo = Integer.bitCount(unit) == 1 && unit <= 64;
        return powerOfTwo ? Optional.of(new TimeSignature(beats + "/" + unit, true, box)) : Optional.empty();
    }

    /** The figures read from left to right; those around a plus are added. */
    private static int number(List<MusicGlyph> figures) {
        int sum = 0;
        int open = 0;
        for (MusicGlyph figure : figures) {
            char last = figure.name().charAt(figure.name().length() - 1);
            if (Character.isDigit(last)) {
                open = Math.min(open * 10 + last - '0', 999);
            } else {
                sum += open;
                open = 0;
            }
        }
        return sum + open;
    }
}
