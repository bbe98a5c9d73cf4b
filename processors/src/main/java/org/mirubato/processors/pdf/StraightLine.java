package org.mirubato.processors.pdf;

/** A drawn line, or the middle of a thin filled shape: a staff line, a bar line, a stem. In points from the top left. */
public record StraightLine(double x1, double y1, double x2, double y2) {}
