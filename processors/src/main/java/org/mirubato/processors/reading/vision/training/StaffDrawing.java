package org.mirubato.processors.reading.vision.training;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is drawn around a staff's beginning, in staff spaces: the lines begin at x = 0, the middle line is y = 0, y goes
 * downwards.
 */
final class StaffDrawing {

    private final MusicTypeface typeface;
    private final UnaryOperator<Shape> pen;
    private final List<Shape> shapes = new ArrayList<>();

    /** An engraved one. */
    StaffDrawing(MusicTypeface typeface) {
        this(typeface, UnaryOperator.identity());
    }

    /** @param pen what becomes of each shape that is put down, but for ruled lines */
    StaffDrawing(MusicTypeface typeface, UnaryOperator<Shape> pen) {
        this.typeface = typeface;
        this.pen = pen;
    }

    List<Shape> shapes() {
        return shapes;
    }

    MusicTypeface typeface() {
        return typeface;
    }

    /** Draws a sign with its origin at the given point and says where its right edge is; fonts without it draw nothing. */
    double sign(Sign sign, double x, double y, double scale) {
        return typeface.outline(sign).map(shape -> put(shape, x, y, scale)).orElse(x);
    }

    /** Draws a sign with its left edge and its middle at the given point, at most so high, and says where its right edge is. */
    double centred(Sign sign, double x, double y, double highest) {
        return typeface.outline(sign)
                .map(shape -> {
                    Rectangle2D bounds = shape.getBounds2D();
                    double scale = Math.min(1, highest / bounds.getHeight());
                    return put(shape, x - scale * bounds.getX(), y - scale * bounds.getCenterY(), scale);
                })
                .orElse(x);
    }

    double width(Sign sign) {
        return typeface.outline(sign)
                .map(shape -> shape.getBounds2D().getWidth())
                .orElse(0.0);
    }

    double put(Shape shape, double x, double y, double scale) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale, scale);
        Shape placed = place.createTransformedShape(shape);
        shapes.add(pen.apply(placed));
        return placed.getBounds2D().getMaxX();
    }

    void line(double x1, double y1, double x2, double y2, double thickness) {
        shapes.add(pen.apply(stroke(x1, y1, x2, y2, thickness)));
    }

    /** A line of the staff itself: on music paper it is printed. */
    void ruled(double x1, double y1, double x2, double y2, double thickness) {
        shapes.add(stroke(x1, y1, x2, y2, thickness));
    }

    private static Shape stroke(double x1, double y1, double x2, double y2, double thickness) {
        return new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
                .createStrokedShape(new Line2D.Double(x1, y1, x2, y2));
    }

    void rectangle(double x, double y, double width, double height) {
        shapes.add(pen.apply(new Rectangle2D.Double(x, y, width, height)));
    }

    /** A bow between two points, as slurs and braces are; its middle bulges by so much to one side. */
    void bow(double x1, double y1, double x2, double y2, double bulge, double thickness) {
        double length = Math.max(0.01, Math.hypot(x2 - x1, y2 - y1));
        double nx = -(y2 - y1) / length * bulge * 4 / 3;
        double ny = (x2 - x1) / length * bulge * 4 / 3;
        double dx = (x2 - x1) / 4;
        double dy = (y2 - y1) / 4;
        shapes.add(pen.apply(new BasicStroke((float) thickness)
                .createStrokedShape(new CubicCurve2D.Double(
                        x1, y1, x1 + dx + nx, y1 + dy + ny, x2 - dx + nx, y2 - dy + ny, x2, y2))));
    }
}
