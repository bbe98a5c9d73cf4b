package org.mirubato.processors.pdf;

/** A page's size as it is shown: points for a PDF, pixels for a picture. */
public record PageSize(double width, double height) {}
