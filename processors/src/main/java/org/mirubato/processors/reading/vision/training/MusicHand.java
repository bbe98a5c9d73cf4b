package org.mirubato.processors.reading.vision.training;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Somebody's hand: signs drawn by a pen, leaning and as large as it likes them, and no two quite the same. */
final class MusicHand {

    private final MusicTypeface print;
    private final Dice dice;
    private final BasicStroke pen;
    private final AffineTransform habit;
    /** How far points stray, in staff spaces. */
    private final double unsteady;

    /** @param print has the signs that a hand copies from print */
    MusicHand(MusicTypeface print, Dice dice) {
        this.print = print;
        this.dice = dice;
        pen = new BasicStroke((float) dice.between(0.12, 0.34), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        habit = AffineTransform.getShearInstance(dice.about(0.12, 0.3), 0);
        habit.scale(dice.between(0.8, 1.2), dice.between(0.85, 1.12));
        unsteady = dice.between(0.04, 0.11);
    }

    /** An empty page before this hand. */
    StaffDrawing paper() {
        Map<Sign, Shape> signs = new EnumMap<>(print.outlines());
        for (Sign sign : Sign.values()) {
            List<List<List<Point2D.Double>>> ways = PenStrokes.of(sign);
            if (!ways.isEmpty()) {
                signs.put(sign, written(dice.pick(ways)));
            }
        }
        return new StaffDrawing(new MusicTypeface("hand", signs), this::again);
    }

    private Shape written(List<List<Point2D.Double>> strokes) {
        Path2D all = new Path2D.Double();
        strokes.forEach(
                stroke -> all.append(pen.createStrokedShape(habit.createTransformedShape(line(stroke))), false));
        return all;
    }

    /** Through all points: straight from one to the other when they are few, else in curves as Catmull and Rom have them. */
    private Path2D line(List<Point2D.Double> points) {
        List<Point2D.Double> strayed = points.stream()
                .map(point ->
                        new Point2D.Double(point.x + dice.about(unsteady, 0.25), point.y + dice.about(unsteady, 0.25)))
                .toList();
        Path2D path = new Path2D.Double();
        int last = strayed.size() - 1;
        path.moveTo(strayed.get(0).x, strayed.get(0).y);
        for (int i = 0; i < last; i++) {
            Point2D.Double to = strayed.get(i + 1);
            if (last < 4) {
                path.lineTo(to.x, to.y);
            } else {
                Point2D.Double from = strayed.get(i);
                Point2D.Double before = strayed.get(Math.max(0, i - 1));
                Point2D.Double after = strayed.get(Math.min(last, i + 2));
                path.curveTo(
                        from.x + (to.x - before.x) / 6,
                        from.y + (to.y - before.y) / 6,
                        to.x - (after.x - from.x) / 6,
                        to.y - (after.y - from.y) / 6,
                        to.x,
                        to.y);
            }
        }
        return path;
    }

    /** The same shape, put down once more. */
    private Shape again(Shape shape) {
        Rectangle2D bounds = shape.getBounds2D();
        AffineTransform move = AffineTransform.getTranslateInstance(
                bounds.getCenterX() + dice.about(0.08, 0.2), bounds.getCenterY() + dice.about(0.08, 0.2));
        move.rotate(dice.about(0.05, 0.14) / Math.max(1, Math.max(bounds.getWidth(), bounds.getHeight()) / 3));
        move.scale(1 + dice.about(0.06, 0.15), 1 + dice.about(0.06, 0.15));
        move.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return move.createTransformedShape(shape);
    }
}
