package org.mirubato.domain.score;

/**
 * A rectangle on a page.
 *
 * @param page the page, from 1
 * @param x left edge in fractions of the page's width, from its left
 * @param y upper edge in fractions of the page's height, from its top
 * @param width in fractions of the page's width
 * @param height in fractions of the page's height
 */
public record Place(int page, double x, double y, double width, double height) {}
