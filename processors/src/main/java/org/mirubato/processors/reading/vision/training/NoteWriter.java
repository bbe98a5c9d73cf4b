package org.mirubato.processors.reading.vision.training;

/** Writes music of no sense after the signatures: notes, chords, rests, bar lines, with their stems, ledger lines and accidentals. */
final class NoteWriter {

    private final StaffDrawing drawing;
    private final Dice dice;
    private final int middle;
    private final double spacing;
    private final boolean fast;

    NoteWriter(StaffDrawing drawing, Dice dice) {
        this.drawing = drawing;
        this.dice = dice;
        this.middle = dice.whole(-4, 4);
        this.spacing = dice.between(0.6, 4);
        this.fast = dice.chance(0.5);
    }

    void write(double from, double to) {
        double x = from;
        double nextBar = x + dice.between(4, 25);
        while (x < to) {
            if (x > nextBar) {
                drawing.line(x, -2, x, 2, dice.between(0.12, 0.25));
                nextBar = x + dice.between(5, 25);
                x += dice.between(0.8, 1.8);
            }
            x = dice.chance(0.12) ? rest(x) : fast && dice.chance(0.6) ? beamed(x) : note(x, step());
            x += spacing * dice.between(0.7, 1.4);
        }
    }

    private int step() {
        return middle + (int) Math.round(dice.about(3, 8));
    }

    private double rest(double x) {
        Sign sign =
                dice.pick(Sign.QUARTER_REST, Sign.EIGHTH_REST, Sign.SIXTEENTH_REST, Sign.HALF_REST, Sign.WHOLE_REST);
        return drawing.sign(sign, x, sign == Sign.WHOLE_REST ? -1 : 0, 1);
    }

    private double note(double x, int step) {
        double head = accidental(x, step);
        Sign sign = dice.pick(Sign.BLACK, Sign.BLACK, Sign.BLACK, Sign.HALF, Sign.WHOLE);
        double right = drawing.sign(sign, head, -step / 2.0, 1);
        ledgers(head, right, step);
        if (dice.chance(0.2)) {
            int other = step + dice.whole(2, 5);
            drawing.sign(sign, head, -other / 2.0, 1);
            ledgers(head, right, other);
        }
        if (sign != Sign.WHOLE) {
            stem(head, right, step, sign == Sign.BLACK && dice.chance(0.3));
        }
        if (dice.chance(0.1)) {
            double radius = 0.2;
            drawing.rectangle(right + 0.3, -step / 2.0 - (step % 2 == 0 ? 0.5 : 0) - radius, 2 * radius, 2 * radius);
        }
        return right;
    }

    private double accidental(double x, int step) {
        if (!dice.chance(0.12)) {
            return x;
        }
        return drawing.sign(dice.pick(Sign.SHARP, Sign.FLAT, Sign.NATURAL), x, -step / 2.0, 1)
                + dice.between(0.1, 0.35);
    }

    private void stem(double left, double right, int step, boolean flag) {
        double y = -step / 2.0;
        boolean up = step < 0 || dice.chance(0.15);
        double x = up ? right - 0.06 : left + 0.06;
        double end = y + (up ? -3.5 : 3.5);
        drawing.line(x, y, x, end, 0.13);
        if (flag) {
            drawing.sign(up ? Sign.FLAG_UP : Sign.FLAG_DOWN, x, end, 1);
        }
    }

    private double beamed(double x) {
        int notes = dice.whole(2, 4);
        boolean up = middle < 0;
        double end = up ? -middle / 2.0 - 4 : -middle / 2.0 + 4;
        double slope = dice.about(0.12, 0.3);
        double head = x;
        double stem = x;
        double first = x;
        for (int i = 0; i < notes; i++) {
            int step = middle + (int) Math.round(dice.about(1.5, 3));
            double right = drawing.sign(Sign.BLACK, head, -step / 2.0, 1);
            ledgers(head, right, step);
            stem = up ? right - 0.06 : head + 0.06;
            first = i == 0 ? stem : first;
            drawing.line(stem, -step / 2.0, stem, end + slope * (stem - x), 0.13);
            head = right + Math.max(0.4, spacing * 0.6);
        }
        for (int beam = 0; beam < dice.whole(1, 2); beam++) {
            double y = end + (up ? 0.75 : -0.75) * beam;
            drawing.line(first, y + slope * (first - x), stem, y + slope * (stem - x), 0.5);
        }
        return head;
    }

    private void ledgers(double left, double right, int step) {
        for (int line = 6; line <= Math.abs(step); line += 2) {
            double y = step > 0 ? -line / 2.0 : line / 2.0;
            drawing.line(left - 0.35, y, right + 0.35, y, 0.15);
        }
    }
}
