package org.mirubato.processors.reading.ocr;

import java.util.List;

/**
 * What the child read.
 *
 * @param lines from top to bottom
 * @param upsideDown whether most of the lines stand on their heads; their text is worthless then
 */
public record OcrAnswer(List<OcrLine> lines, boolean upsideDown) {

    /** Keeps a copy of the list. */
    public OcrAnswer {
        lines = List.copyOf(lines);
    }
}
