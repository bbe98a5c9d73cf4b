package org.mirubato.processors.reading.vision.training;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A grey picture that is worked on: one number per pixel, row by row, 0 for white and 1 for ink, for a while beyond both. */
record Canvas(int width, int height, float[] ink) {

    static Canvas drawn(StaffDrawing drawing, AffineTransform toPixels, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.setTransform(toPixels);
        for (Shape shape : drawing.shapes()) {
            graphics.fill(shape);
        }
        graphics.dispose();
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        float[] ink = new float[width * height];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (bytes[i] & 0xff) / 255f;
        }
        return new Canvas(width, height, ink);
    }

    /** The ink between pixels; white outside. */
    float at(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
            return 0;
        }
        float right = (float) (x - left);
        float below = (float) (y - top);
        int corner = top * width + left;
        float upper = ink[corner] + right * (ink[corner + 1] - ink[corner]);
        float lower = ink[corner + width] + right * (ink[corner + width + 1] - ink[corner + width]);
        return upper + below * (lower - upper);
    }
}
