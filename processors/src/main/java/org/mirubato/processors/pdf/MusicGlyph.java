package org.mirubato.processors.pdf;

/**
 * One sign of a music font.
 *
 * @param name the glyph's name in SMuFL (gClef, accidentalFlat, timeSig4, noteheadBlack, …), whatever the font calls it
 * @param x origin, in points from the left
 * @param y origin, in points from the top
 * @param size font size, in these fonts four staff spaces
 * @param angle as in {@link TextRun}
 */
public record MusicGlyph(String name, double x, double y, double size, double angle) {}
