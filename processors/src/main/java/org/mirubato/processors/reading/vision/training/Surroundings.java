package org.mirubato.processors.reading.vision.training;

/** What stands around a staff on real pages: the system's start, words, dynamics, slurs, the neighbours' notes. */
record Surroundings(StaffDrawing drawing, Lettering letters, Dice dice) {

    /** Lines, brackets and braces at the left edge; a staff alone often has none. */
    void systemStart() {
        double up = dice.pick(2.0, 9.0);
        double down = dice.pick(2.0, 9.0);
        if (dice.chance(0.65)) {
            drawing.line(0.08, -up, 0.08, down, dice.between(0.12, 0.3));
        }
        if (dice.chance(0.3)) {
            double x = -dice.between(0.4, 1.2);
            drawing.rectangle(x - 0.25, -up, dice.between(0.3, 0.6), up + down);
            if (up < 3) {
                drawing.bow(x, -up, x + 1.6, -up - 1, -0.2, 0.3);
            }
            if (down < 3) {
                drawing.bow(x, down, x + 1.6, down + 1, 0.2, 0.3);
            }
        }
        if (dice.chance(0.35)) {
            brace();
        }
        if (dice.chance(0.35)) {
            letters.write(drawing, dice.between(-4, -2.2), -dice.between(0.8, 1.4), dice.between(-1, 1.5), 1.8, dice);
        }
    }

    private void brace() {
        double height = dice.between(13, 20);
        double top = dice.chance(0.5) ? -2 : 2 - height;
        double x = -dice.between(0.3, 0.8);
        double thick = dice.between(0.2, 0.45);
        drawing.bow(x, top, x - 0.5, top + height / 2, 0.35, thick);
        drawing.bow(x - 0.5, top + height / 2, x, top + height, 0.35, thick);
    }

    /** Everything that stands above and below the staff from the given x on. */
    void aboveAndBelow(double start) {
        if (dice.chance(0.3)) {
            letters.write(drawing, dice.between(-1, 12), dice.between(10, 31), -dice.between(2.8, 6), size(), dice);
        }
        if (dice.chance(0.35)) {
            letters.write(drawing, dice.between(start - 1, start + 8), 31, dice.between(3.4, 6.5), size(), dice);
        }
        if (dice.chance(0.3)) {
            dynamics(dice.between(start, start + 6), dice.between(3, 5.5));
        }
        if (dice.chance(0.3)) {
            double x = dice.between(start, start + 10);
            double y = dice.pick(-1, 1) * dice.between(2.3, 4.5);
            drawing.bow(x, y, x + dice.between(3, 14), y + dice.about(0.5, 1), y > 0 ? 1 : -1, dice.between(0.1, 0.3));
        }
        if (dice.chance(0.15)) {
            double x = dice.between(start, start + 10);
            double y = dice.between(3, 5);
            double length = dice.between(3, 10);
            drawing.line(x, y - 0.4, x + length, y, 0.12);
            drawing.line(x, y + 0.4, x + length, y, 0.12);
        }
        if (dice.chance(0.15)) {
            neighbour();
        }
    }

    /** A bar number or rehearsal sign over the clef. */
    void barNumber() {
        if (dice.chance(0.25)) {
            drawing.centred(Sign.digit(dice.whole(1, 9)), dice.between(-0.5, 0.6), -dice.between(3.2, 4.5), 1.2);
        }
    }

    private double size() {
        return dice.between(1.3, 2.8);
    }

    private void dynamics(double x, double y) {
        double next = x;
        for (int i = 0; i < dice.whole(1, 3); i++) {
            next = drawing.centred(dice.pick(Sign.PIANO, Sign.MEZZO, Sign.FORTE), next, y, 1.8) - 0.1;
        }
    }

    /** A close staff's outer lines and ledger notes. */
    private void neighbour() {
        double side = dice.pick(-1, 1);
        double y = side * dice.between(5.2, 7);
        if (dice.chance(0.5)) {
            drawing.line(0, y, HeadEngraver.END, y, 0.12);
            drawing.line(0, y + side, HeadEngraver.END, y + side, 0.12);
        }
        for (int i = 0; i < dice.whole(1, 5); i++) {
            double x = dice.between(0, 30);
            drawing.sign(Sign.BLACK, x, y - side * dice.between(0, 2), 1);
            drawing.line(x + 0.06, y, x + 0.06, y + 3 * side, 0.13);
        }
    }
}
