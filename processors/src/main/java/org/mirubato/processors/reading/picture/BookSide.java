package org.mirubato.processors.reading.picture;

/**
 * Where a page lies on the picture of an opened book.
 *
 * @param whole how that picture was turned before the page was cut out
 * @param left of the page on it, in pixels, as the width is; the page is as high as the picture
 */
record BookSide(TurnedRectangle.Turn whole, int left, int width) {

    /** A rectangle in parts of the page, in parts of the picture as it is shown. */
    TurnedRectangle onWhole(TurnedRectangle page) {
        return new TurnedRectangle(
                        left + page.left() * width,
                        page.top() * whole.height(),
                        left + page.right() * width,
                        page.bottom() * whole.height())
                .back(whole);
    }
}
