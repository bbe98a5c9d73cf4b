package org.mirubato.processors.pdf;

/**
 * A page drawn in grey.
 *
 * @param pixels one unsigned byte each, row by row from the top left; 0 is black. Nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent")
public record GreyPage(int width, int height, byte[] pixels) {}
