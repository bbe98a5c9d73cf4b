package org.mirubato.processors.pdf;

import java.util.List;

/**
 * What stands on one page, in points, origin top left, as the page is shown (crop box and /Rotate applied).
 *
 * @param page page number, counted from 1
 */
public record PageContents(
        int page, double width, double height, List<TextRun> texts, List<MusicGlyph> glyphs, List<StraightLine> lines) {

    /** Keeps copies of the lists. */
    public PageContents {
        texts = List.copyOf(texts);
        glyphs = List.copyOf(glyphs);
        lines = List.copyOf(lines);
    }
}
