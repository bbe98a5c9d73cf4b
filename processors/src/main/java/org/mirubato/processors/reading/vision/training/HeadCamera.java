package org.mirubato.processors.reading.vision.training;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.mirubato.processors.reading.picture.BlockCompression;
import org.mirubato.processors.reading.vision.PictureQuality;
import org.mirubato.processors.reading.vision.StaffHead;

/**
 * Takes the picture of a drawn staff as a scanner, a telephone or a fax would, and cuts the head out of it as a staff finder
 * would, with the errors of both.
 */
final class HeadCamera {

    /** What is drawn around the head, in staff spaces, so that turned pictures have no empty corners. */
    private static final double LEFT = 4;

    private static final double RIGHT = 27;
    private static final double HALF_HEIGHT = 7.5;

    /** How the page came to be pixels. */
    private enum Way {
        CLEAN,
        SCAN,
        PHOTO,
        FAX
    }

    private final Way way;
    /** Pixels in a staff space. */
    private final double across;

    private final double down;
    /** In staff spaces. */
    private final double blur;
    /** How much of the other side shines through. */
    private final double back;

    private final double noise;
    /** The part of the picture that is dust. */
    private final double dust;

    /** A way to take a picture. */
    HeadCamera(Dice dice) {
        way = dice.pick(Way.CLEAN, Way.SCAN, Way.SCAN, Way.PHOTO, Way.PHOTO, Way.FAX);
        across = Math.exp(dice.between(Math.log(6), Math.log(way == Way.FAX ? 14 : 17)));
        down = way == Way.FAX && dice.chance(0.6) ? Math.max(5.5, across / 2) : across;
        blur = switch (way) {
            case CLEAN -> dice.between(0, 0.06);
            case PHOTO -> dice.between(0.02, 0.16);
            case SCAN, FAX -> dice.between(0.02, 0.11);
        };
        back = dice.chance(0.07) ? dice.between(0.1, 0.35) : 0;
        noise = way == Way.CLEAN ? 0 : dice.between(0, 0.1);
        dust = way != Way.CLEAN && dice.chance(0.25) ? dice.between(0, 0.004) : 0;
    }

    /**
     * How well its pictures can be read: the worst of their faults decides, each as a part of what is hard to read. A pixel is as bad as
     * blurring by half of it.
     */
    PictureQuality quality() {
        double soft = Math.hypot(blur, 0.5 / down) / 0.12;
        double tones = way == Way.FAX ? (down < 8 ? 1 : 0.8) : 0;
        double worst = DoubleStream.of(soft, tones, noise / 0.085, back / 0.3, dust / 0.0035)
                .max()
                .orElse(0);
        return worst < 0.65 ? PictureQuality.GOOD : worst < 1 ? PictureQuality.FAIR : PictureQuality.POOR;
    }

    /** @param other what is on the other side of the paper */
    StaffHead take(StaffDrawing drawing, Supplier<StaffDrawing> other, Dice dice) {
        int width = (int) Math.ceil((LEFT + RIGHT) * across);
        int height = (int) Math.ceil(2 * HALF_HEIGHT * down);
        AffineTransform toPixels = AffineTransform.getScaleInstance(across, down);
        toPixels.translate(LEFT, HALF_HEIGHT);
        toPixels.rotate(dice.about(0.012, 0.03));
        toPixels.shear(dice.about(0.015, 0.06), 0);
        Canvas canvas = Canvas.drawn(drawing, toPixels, width, height);
        if (back > 0) {
            Canvas reverse = Canvas.drawn(other.get(), toPixels, width, height);
            Wear.blur(reverse, 0.1 * down);
            Wear.shineThrough(canvas, reverse, back);
        }
        wear(canvas, dice);
        return cut(canvas, toPixels, Slip.of(dice));
    }

    /** The head as it would be if nothing ever went wrong. */
    static StaffHead straight(StaffDrawing drawing) {
        AffineTransform toPixels = AffineTransform.getScaleInstance(StaffHead.SPACE, StaffHead.SPACE);
        toPixels.translate(LEFT, HALF_HEIGHT);
        int width = (int) (LEFT + RIGHT) * StaffHead.SPACE;
        int height = (int) (2 * HALF_HEIGHT) * StaffHead.SPACE;
        return cut(Canvas.drawn(drawing, toPixels, width, height), toPixels, new Slip(1, 0, 0, 0, 0, 0));
    }

    /**
     * By how much a staff finder's cut is wrong.
     *
     * @param scale its staff space in true staff spaces
     * @param right place of its left end, in staff spaces
     * @param down place of its middle line, in staff spaces
     * @param wave height of the waves that the paper throws, in staff spaces
     */
    private record Slip(double scale, double right, double down, double slope, double bend, double wave) {

        static Slip of(Dice dice) {
            return new Slip(
                    1 + dice.about(0.02, 0.08),
                    dice.chance(0.1) ? dice.between(-1.5, 1.5) : dice.about(0.25, 0.8),
                    dice.about(0.1, 0.35),
                    dice.about(0.003, 0.01),
                    dice.about(0.0004, 0.001),
                    dice.about(0.05, 0.12));
        }
    }

    private void wear(Canvas canvas, Dice dice) {
        Wear.blur(canvas, blur * down);
        if (way == Way.CLEAN) {
            return;
        }
        if (dice.chance(0.5)) {
            Wear.develop(canvas, dice.between(0.3, 0.6), dice.between(5, 12));
        }
        if (way == Way.PHOTO || dice.chance(0.2)) {
            Wear.light(canvas, dice.between(0, 0.5), dice);
        }
        Wear.noise(canvas, noise, dice.random());
        Wear.speckle(canvas, dust, dice);
        if (way == Way.FAX) {
            Wear.twoTones(canvas, dice.between(0.35, 0.65));
        } else if (dice.chance(0.7)) {
            new BlockCompression(dice.whole(25, 90)).apply(canvas.ink(), canvas.width(), canvas.height());
        }
    }

    /** Follows the lines as a staff finder does. */
    private static StaffHead cut(Canvas canvas, AffineTransform toPixels, Slip slip) {
        double scale = slip.scale / StaffHead.SPACE;
        float[] ink = new float[StaffHead.WIDTH * StaffHead.HEIGHT];
        Point2D.Double point = new Point2D.Double();
        for (int row = 0; row < StaffHead.HEIGHT; row++) {
            for (int column = 0; column < StaffHead.WIDTH; column++) {
                double sum = 0;
                for (int part = 0; part < 4; part++) {
                    double u = column + 0.25 + 0.5 * (part & 1) - StaffHead.MARGIN;
                    double v = row + 0.25 + 0.25 * (part & 2) - StaffHead.MIDDLE;
                    double x = u * scale + slip.right;
                    double y = v * scale + slip.down + slip.slope * x + slip.bend * x * x;
                    point.setLocation(x + slip.wave * Math.sin(y), y + slip.wave * Math.sin(x / 2));
                    toPixels.transform(point, point);
                    sum += canvas.at(point.x - 0.5, point.y - 0.5);
                }
                ink[row * StaffHead.WIDTH + column] = (float) Math.max(0, Math.min(1, sum / 4));
            }
        }
        return new StaffHead(ink);
    }
}
