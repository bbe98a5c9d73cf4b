package org.mirubato.processors.pdf;

/** A page drawn as WebP: its size in pixels and in bytes. */
public record RenderedImage(int width, int height, long bytes) {}
