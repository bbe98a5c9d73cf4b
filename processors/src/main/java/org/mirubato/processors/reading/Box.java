package org.mirubato.processors.reading;

/** A rectangle on an upright page, in points, origin top left. */
record Box(double left, double top, double right, double bottom) {

    Box join(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    double centre() {
        return (left + right) / 2;
    }
}
