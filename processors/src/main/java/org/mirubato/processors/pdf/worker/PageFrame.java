package org.mirubato.processors.pdf.worker;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A page's size in points as it is shown, and the way from the PDF's coordinates there (origin top left). */
record PageFrame(double width, double height, AffineTransform transform) {

    static PageFrame of(PDPage page) {
        PDRectangle box = page.getCropBox();
        double width = box.getWidth();
        double height = box.getHeight();
        AffineTransform upright = new AffineTransform(1, 0, 0, -1, -box.getLowerLeftX(), box.getUpperRightY());
        int quarters = Math.floorMod(page.getRotation() / 90, 4);
        AffineTransform turn = switch (quarters) {
            case 1 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 2 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 3 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        turn.concatenate(upright);
        return quarters % 2 == 0 ? new PageFrame(width, height, turn) : new PageFrame(height, width, turn);
    }
}
