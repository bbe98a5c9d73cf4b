package org.mirubato.processors.pdf.worker;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.mirubato.processors.pdf.StraightLine;

/** Finds the horizontal and vertical lines among a page's paths, stroked or filled as thin shapes. */
final class LineCollector {

    private static final int MOST_LINES = 20_000;

    /** A staff line's part in one short bar, and half a small staff's bar line, in points. */
    private static final double SHORTEST = 8;

    /** Engravers' lines are 0.3 to 1.5 points thick; beams are 2 and more. */
    private static final double THICKEST = 1.8;

    private final AffineTransform shown;
    private final List<StraightLine> found = new ArrayList<>();
    private Path2D.Double path = new Path2D.Double();

    LineCollector(AffineTransform shown) {
        this.shown = shown;
    }

    void rectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    void lineTo(float x, float y) {
        startIfNeeded(x, y);
        path.lineTo(x, y);
    }

    void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        startIfNeeded(x1, y1);
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    private void startIfNeeded(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
    }

    Point2D currentPoint() {
        Point2D point = path.getCurrentPoint();
        return point == null ? new Point2D.Float(0, 0) : point;
    }

    void close() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    void forget() {
        path = new Path2D.Double();
    }

    /** Notes each straight part of the path. */
    void stroke() {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator parts = path.getPathIterator(shown); !parts.isDone(); parts.next()) {
            int kind = parts.currentSegment(at);
            if (kind == PathIterator.SEG_LINETO) {
                note(x, y, at[0], at[1]);
            }
            int end = kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            x = kind == PathIterator.SEG_CLOSE ? x : at[end];
            y = kind == PathIterator.SEG_CLOSE ? y : at[end + 1];
        }
        forget();
    }

    /** Notes the middle of each thin part of the path. */
    void fill() {
        Path2D.Double part = new Path2D.Double();
        for (PathIterator parts = path.getPathIterator(shown); !parts.isDone(); parts.next()) {
            double[] at = new double[6];
            switch (parts.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    noteThin(part.getBounds2D());
                    part = new Path2D.Double();
                    part.moveTo(at[0], at[1]);
                }
                case PathIterator.SEG_LINETO -> part.lineTo(at[0], at[1]);
                case PathIterator.SEG_CUBICTO -> part.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> {
                    // closing adds no extent
                }
            }
        }
        noteThin(part.getBounds2D());
        forget();
    }

    private void noteThin(Rectangle2D bounds) {
        if (bounds.getHeight() <= THICKEST) {
            note(bounds.getMinX(), bounds.getCenterY(), bounds.getMaxX(), bounds.getCenterY());
        } else if (bounds.getWidth() <= THICKEST) {
            note(bounds.getCenterX(), bounds.getMinY(), bounds.getCenterX(), bounds.getMaxY());
        }
    }

    private void note(double x1, double y1, double x2, double y2) {
        double width = Math.abs(x2 - x1);
        double height = Math.abs(y2 - y1);
        boolean straight = Math.min(width, height) < 0.002 * Math.max(width, height) + 0.05;
        if (straight && Math.max(width, height) >= SHORTEST && found.size() < MOST_LINES) {
            found.add(new StraightLine(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)));
        }
    }

    /** Forgets all lines so far. */
    void clear() {
        found.clear();
    }

    List<StraightLine> found() {
        return found;
    }
}
