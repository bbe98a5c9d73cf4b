package org.mirubato.processors.reading.vision.training;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The outlines of one music font, in staff spaces with y downwards, each at its sign's own origin. Immutable.
 *
 * @param name such as "bravura"
 */
record MusicTypeface(String name, Map<Sign, Shape> outlines) {

    /** The fonts that the network learns from. */
    static final List<String> TAUGHT = List.of(
            "emmentaler-20", "emmentaler-11", "bravura", "gonville", "leipzig", "petaluma", "sebastian", "musejazz");

    /** The fonts that it never sees before it is tried. */
    static final List<String> KEPT_OUT = List.of("leland", "gootville");

    static List<MusicTypeface> load(List<String> names) {
        return names.stream().map(MusicTypeface::load).toList();
    }

    private static MusicTypeface load(String name) {
        try (InputStream file = MusicTypeface.class.getResourceAsStream(name + ".otf")) {
            if (file == null) {
                throw new IllegalStateException("The music font " + name + " is missing");
            }
            try (TrueTypeFont font = new OTFParser(true).parseEmbedded(file)) {
                Map<Sign, Shape> outlines = new EnumMap<>(Sign.class);
                // both SMuFL and Emmentaler set an em to the height of five lines
                double space = font.getUnitsPerEm() / 4.0;
                AffineTransform toSpaces = AffineTransform.getScaleInstance(1 / space, -1 / space);
                for (Sign sign : Sign.values()) {
                    GeneralPath path = path(font, name, sign);
                    if (!path.getBounds2D().isEmpty()) {
                        outlines.put(sign, toSpaces.createTransformedShape(path));
                    }
                }
                return new MusicTypeface(name, outlines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The music font " + name + " cannot be read", e);
        }
    }

    private static GeneralPath path(TrueTypeFont font, String name, Sign sign) throws IOException {
        if (name.startsWith("emmentaler") && font instanceof OpenTypeFont emmentaler) {
            CFFFont outlines = emmentaler.getCFF().getFont();
            return outlines.hasGlyph(sign.emmentaler) ? outlines.getPath(sign.emmentaler) : new GeneralPath();
        }
        int glyph = font.getUnicodeCmapLookup().getGlyphId(sign.codePoint);
        return glyph == 0 ? new GeneralPath() : font.getPath(String.format("uni%04X", sign.codePoint));
    }

    /** The outline of a sign; empty when the font has none. */
    Optional<Shape> outline(Sign sign) {
        return Optional.ofNullable(outlines.get(sign));
    }
}
