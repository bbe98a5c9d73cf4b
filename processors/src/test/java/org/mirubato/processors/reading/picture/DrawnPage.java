package org.mirubato.processors.reading.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Random;

/** Draws pages for tests: staves with heads, stems and beams on them, words, tables. */
public final class DrawnPage {

    private final BufferedImage image;
    private final Graphics2D graphics;

    public DrawnPage(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
    }

    public DrawnPage line(double x1, double y1, double x2, double y2, double thickness) {
        graphics.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
        return this;
    }

    public DrawnPage lines(int count, double left, double right, double top, double space) {
        for (int line = 0; line < count; line++) {
            line(left, top + line * space, right, top + line * space, Math.max(1.2, space / 9));
        }
        return this;
    }

    /** Five lines with notes on and about them. */
    DrawnPage staff(double left, double right, double top, double space) {
        lines(5, left, right, top, space);
        Random random = new Random(Math.round(top));
        for (double x = left + 8 * space; x < right - 2 * space; x += 2.5 * space) {
            double y = top + (random.nextInt(11) - 1) * space / 2;
            graphics.fill(new Ellipse2D.Double(x, y - space / 2, 1.25 * space, space));
            line(x + 1.25 * space, y, x + 1.25 * space, y - 3.5 * space, space / 8);
        }
        return line(right, top, right, top + 4 * space, space / 6);
    }

    /** The head of a note with its middle at the given point: leaning as printed ones do, filled or not. */
    public DrawnPage head(double x, double y, double space, boolean filled) {
        Shape oval = new Ellipse2D.Double(-0.66 * space, -0.44 * space, 1.32 * space, 0.88 * space);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(-0.35);
        if (filled) {
            graphics.fill(place.createTransformedShape(oval));
        } else {
            graphics.setStroke(new BasicStroke((float) (space / 4)));
            graphics.draw(place.createTransformedShape(
                    new Ellipse2D.Double(-0.54 * space, -0.32 * space, 1.08 * space, 0.64 * space)));
        }
        return this;
    }

    /** A sign of a music font, its outline in staff spaces. */
    public DrawnPage shape(Shape outline, double x, double y, double space) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(space, space);
        graphics.fill(place.createTransformedShape(outline));
        return this;
    }

    DrawnPage block(double x, double y, double width, double height) {
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
        return this;
    }

    public DrawnPage words(String text, double x, double y, int size) {
        graphics.setFont(graphics.getFont().deriveFont((float) size));
        graphics.drawString(text, (float) x, (float) y);
        return this;
    }

    /** How wide such words are, in pixels. */
    public int width(String text, int size) {
        return graphics.getFontMetrics(graphics.getFont().deriveFont((float) size))
                .stringWidth(text);
    }

    public GreyPicture picture() {
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new GreyPicture(image.getWidth(), image.getHeight(), pixels.clone());
    }
}
