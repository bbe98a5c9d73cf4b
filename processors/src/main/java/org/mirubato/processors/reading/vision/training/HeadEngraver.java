package org.mirubato.processors.reading.vision.training;

import java.util.List;
import org.mirubato.processors.reading.vision.ClefSign;
import org.mirubato.processors.reading.vision.TimeSign;
import org.mirubato.processors.reading.vision.Writing;

/** Draws the beginning of one staff with clef, key and time signature, and what real pages have around them. */
final class HeadEngraver {

    /** How far to the right of the staff's start is drawn, in staff spaces. */
    static final double END = 28;

    private final List<MusicTypeface> typefaces;
    private final Lettering letters;

    HeadEngraver(List<MusicTypeface> typefaces, Lettering letters) {
        this.typefaces = typefaces;
        this.letters = letters;
    }

    StaffDrawing draw(HeadTruth truth, Dice dice) {
        StaffDrawing drawing = truth.writing() == Writing.HANDWRITTEN
                ? new MusicHand(dice.pick(typefaces), dice).paper()
                : new StaffDrawing(dice.pick(typefaces));
        Surroundings around = new Surroundings(drawing, letters, dice);
        if (truth.clef() == ClefSign.NONE) {
            noHead(drawing, around, dice);
            return drawing;
        }
        lines(drawing, dice, 5);
        around.systemStart();
        around.barNumber();
        double x = clef(drawing, truth.clef(), dice.between(0.4, 1.5), dice);
        if (truth.fifths() != 0) {
            double tight = dice.between(-0.05, 0.3);
            x = KeyWriter.write(drawing, truth.clef(), truth.fifths(), x + dice.between(0.4, 1.6), tight, dice);
        }
        if (dice.chance(0.12)) {
            // the staff beside has the longer key signature
            x += dice.between(0.5, 5);
        }
        if (truth.time() != TimeSign.NONE) {
            x = TimeWriter.write(drawing, truth.time(), x + dice.between(0.5, 1.7), dice);
        }
        x += dice.between(0.6, 3);
        if (dice.chance(0.06)) {
            x = repeat(drawing, x);
        }
        around.aboveAndBelow(x);
        new NoteWriter(drawing, dice).write(x, END);
        return drawing;
    }

    private static void lines(StaffDrawing drawing, Dice dice, int lines) {
        double thickness = dice.between(0.06, 0.2);
        for (int line = 0; line < lines; line++) {
            double y = line - (lines - 1) / 2.0;
            drawing.ruled(0, y, END + 2, y, thickness);
        }
    }

    private double clef(StaffDrawing drawing, ClefSign clef, double x, Dice dice) {
        double scale = dice.between(0.95, 1.05);
        return switch (clef) {
            case TREBLE -> drawing.sign(Sign.G_CLEF, x, 1, scale);
            case TREBLE_BELOW -> withEight(drawing, Sign.G_CLEF, x, 1, dice.between(3.8, 4.7), dice);
            case TREBLE_ABOVE -> withEight(drawing, Sign.G_CLEF, x, 1, -dice.between(3.7, 4.7), dice);
            case FRENCH -> drawing.sign(Sign.G_CLEF, x, 2, scale);
            case SOPRANO -> drawing.sign(Sign.C_CLEF, x, 2, scale);
            case MEZZOSOPRANO -> drawing.sign(Sign.C_CLEF, x, 1, scale);
            case ALTO -> drawing.sign(Sign.C_CLEF, x, 0, scale);
            case TENOR -> drawing.sign(Sign.C_CLEF, x, -1, scale);
            case BARITONE ->
                dice.chance(0.5) ? drawing.sign(Sign.C_CLEF, x, -2, scale) : drawing.sign(Sign.F_CLEF, x, 0, scale);
            case BASS -> drawing.sign(Sign.F_CLEF, x, -1, scale);
            case BASS_BELOW -> withEight(drawing, Sign.F_CLEF, x, -1, dice.between(2, 3.1), dice);
            default -> drawing.sign(Sign.PERCUSSION_CLEF, x, 0, 1);
        };
    }

    /** A clef with a small figure 8 at the given height, from the music font or, as LilyPond has it, a text font. */
    private double withEight(StaffDrawing drawing, Sign sign, double x, double y, double eight, Dice dice) {
        double right = drawing.sign(sign, x, y, 1);
        double left = (x + right) / 2 - dice.between(0.2, 0.8);
        double height = dice.between(0.8, 1.3);
        if (dice.chance(0.5)) {
            letters.write(drawing, '8', left + 0.3, eight, height, dice);
        } else {
            drawing.centred(Sign.EIGHT, left, eight, height);
        }
        return right;
    }

    private static double repeat(StaffDrawing drawing, double x) {
        drawing.line(x + 0.25, -2, x + 0.25, 2, 0.5);
        drawing.line(x + 0.9, -2, x + 0.9, 2, 0.15);
        drawing.rectangle(x + 1.2, -0.7, 0.4, 0.4);
        drawing.rectangle(x + 1.2, 0.3, 0.4, 0.4);
        return x + 2.4;
    }

    /** What a staff finder takes for a staff's beginning and is none: tablature, the middle of a staff, words, empty lines. */
    private void noHead(StaffDrawing drawing, Surroundings around, Dice dice) {
        int kind = dice.whole(0, 4);
        if (kind == 4) {
            for (double y = -6; y < 6; y += dice.between(0.9, 1.6)) {
                letters.write(drawing, dice.between(-3, 8), dice.between(16, 34), y, dice.between(0.9, 1.5), dice);
            }
            return;
        }
        lines(drawing, dice, kind == 0 ? dice.whole(3, 7) : 5);
        if (dice.chance(0.4)) {
            around.systemStart();
        }
        if (kind > 0 && kind < 3) {
            around.aboveAndBelow(0);
            new NoteWriter(drawing, dice).write(dice.between(-2, 3), END);
        } else if (kind == 0) {
            tablature(drawing, dice);
        }
    }

    private static void tablature(StaffDrawing drawing, Dice dice) {
        for (double x = dice.between(1, 4); x < END; x += dice.between(1, 3)) {
            drawing.centred(Sign.digit(dice.whole(0, 9)), x, dice.whole(-5, 5) / 2.0, 1.2);
        }
    }
}
