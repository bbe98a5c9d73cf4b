package org.mirubato.processors.pdf;

/**
 * Characters of one font set side by side.
 *
 * @param x start of the baseline, in points
 * @param y height of the baseline's start, in points from the top
 * @param width advance along the baseline
 * @param size font size
 * @param angle direction of writing in degrees, counter-clockwise, 0 from left to right
 * @param font the font's PostScript name without its subset prefix
 */
public record TextRun(String text, double x, double y, double width, double size, double angle, String font) {}
