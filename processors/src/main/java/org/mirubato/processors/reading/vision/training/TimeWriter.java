package org.mirubato.processors.reading.vision.training;

import java.util.List;
import org.mirubato.processors.reading.vision.TimeSign;

/** Writes time signatures. */
final class TimeWriter {

    private static final double FIGURE = 2.1;

    private TimeWriter() {}

    /** Writes a time signature and says where its right edge is. */
    static double write(StaffDrawing drawing, TimeSign time, double x, Dice dice) {
        return switch (time) {
            case NONE -> x;
            case COMMON -> drawing.centred(Sign.COMMON, x, 0, 2.4);
            case CUT -> drawing.centred(Sign.CUT, x, 0, 3.2);
            case OTHER -> other(drawing, x, dice);
            default -> figures(drawing, time.beats(), time.unit(), x);
        };
    }

    /** What the network has no name for: a lone figure, rare units, many beats. */
    private static double other(StaffDrawing drawing, double x, Dice dice) {
        if (dice.chance(0.4)) {
            return drawing.centred(Sign.digit(dice.whole(2, 4)), x, 0, dice.pick(2.1, 3.5));
        }
        List<Integer> beats = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 18, 24);
        int unit = dice.pick(16, 16, 8, 4, 2, 1);
        int upper = dice.pick(beats);
        while (unit < 16 && known(upper, unit)) {
            upper = dice.pick(beats);
        }
        return figures(drawing, upper, unit, x);
    }

    private static boolean known(int beats, int unit) {
        for (TimeSign sign : TimeSign.values()) {
            if (sign.beats() == beats && sign.unit() == unit) {
                return true;
            }
        }
        return false;
    }

    private static double figures(StaffDrawing drawing, int beats, int unit, double x) {
        double upper = width(drawing, beats);
        double lower = width(drawing, unit);
        double widest = Math.max(upper, lower);
        number(drawing, beats, x + (widest - upper) / 2, -1);
        number(drawing, unit, x + (widest - lower) / 2, 1);
        return x + widest;
    }

    private static double width(StaffDrawing drawing, int number) {
        double width = 0;
        for (char digit : Integer.toString(number).toCharArray()) {
            width += Math.min(2, drawing.width(Sign.digit(digit - '0'))) + 0.1;
        }
        return width;
    }

    private static void number(StaffDrawing drawing, int number, double x, double y) {
        double next = x;
        for (char digit : Integer.toString(number).toCharArray()) {
            next = drawing.centred(Sign.digit(digit - '0'), next, y, FIGURE) + 0.1;
        }
    }
}
