package org.mirubato.processors.reading.ocr;

/**
 * Words on one line of a picture.
 *
 * @param left of their box, in pixels from the picture's left; the other edges alike
 * @param confidence mean probability of their characters, 0 to 1
 */
public record OcrLine(String text, int left, int top, int right, int bottom, double confidence) {

    public int height() {
        return bottom - top;
    }
}
