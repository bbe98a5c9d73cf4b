package org.mirubato.processors.reading.vision.training;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Words of random letters for lyrics, tempo marks and names, from the typeface that PDFBox brings along. Immutable. */
final class Lettering {

    private static final String LETTERS = "aaabcdeeeefghiiijklmnnoopqrrsssttuuvwxyzABCDEGLMPSTV.,-128";
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** How far italics lean, as a part of their height. */
    private static final double SLANT = -0.25;

    private final List<Shape> letters = new ArrayList<>();
    private final List<Double> advances = new ArrayList<>();

    private Lettering() {}

    static Lettering load() {
        try (InputStream file = Lettering.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("PDFBox no longer brings " + FILE);
            }
            try (TrueTypeFont font = new TTFParser(true).parseEmbedded(file)) {
                return of(font);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The letters cannot be read", e);
        }
    }

    private static Lettering of(TrueTypeFont font) throws IOException {
        Lettering lettering = new Lettering();
        double em = font.getUnitsPerEm();
        for (char letter : LETTERS.toCharArray()) {
            int glyph = font.getUnicodeCmapLookup().getGlyphId(letter);
            Shape path = font.getPath(String.format("uni%04X", (int) letter));
            lettering.letters.add(
                    AffineTransform.getScaleInstance(1 / em, -1 / em).createTransformedShape(path));
            lettering.advances.add(font.getAdvanceWidth(glyph) / em);
        }
        return lettering;
    }

    /** Words on a line from one x to another, of the given size in staff spaces; some slant as italics do. */
    void write(StaffDrawing drawing, double from, double to, double baseline, double size, Dice dice) {
        Path2D line = new Path2D.Double();
        double slant = dice.chance(0.4) ? SLANT : 0;
        double x = 0;
        while (from + x * size < to) {
            int letter = dice.whole(0, letters.size() - 1);
            AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
            place.shear(slant, 0);
            line.append(place.createTransformedShape(letters.get(letter)), false);
            x += advances.get(letter) * dice.between(0.95, 1.05) + (dice.chance(0.2) ? dice.between(0.3, 2) : 0);
        }
        drawing.put(line, from, baseline, size);
    }

    /** One letter with its middle at the given point, of the given height in staff spaces; every second one slants. */
    void write(StaffDrawing drawing, char letter, double x, double y, double height, Dice dice) {
        Shape upright = letters.get(LETTERS.indexOf(letter));
        Shape shape =
                dice.chance(0.5) ? AffineTransform.getShearInstance(SLANT, 0).createTransformedShape(upright) : upright;
        Rectangle2D bounds = shape.getBounds2D();
        double scale = height / bounds.getHeight();
        drawing.put(shape, x - scale * bounds.getCenterX(), y - scale * bounds.getCenterY(), scale);
    }
}
