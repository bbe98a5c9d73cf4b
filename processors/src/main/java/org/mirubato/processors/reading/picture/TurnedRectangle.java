package org.mirubato.processors.reading.picture;

/** A rectangle on a picture, in pixels or in parts of its width and height. */
record TurnedRectangle(double left, double top, double right, double bottom) {

    /**
     * How a picture was turned.
     *
     * @param width after turning, in pixels, as the height is
     * @param quarters quarter turns clockwise
     * @param degrees by which it was turned counter-clockwise after those
     */
    record Turn(int width, int height, int quarters, double degrees) {}

    /** Where this, in pixels of a turned picture, lies on it as it was before, in parts of its width and height. */
    TurnedRectangle back(Turn turn) {
        double sin = Math.sin(Math.toRadians(turn.degrees));
        double dx = (left + right) / 2 - turn.width / 2.0;
        double dy = (top + bottom) / 2 - turn.height / 2.0;
        // angles are small: what turning moves is the middle
        double moveX = -sin * dy;
        double moveY = sin * dx;
        Corner first = corner((left + moveX) / turn.width, (top + moveY) / turn.height, turn.quarters);
        Corner second = corner((right + moveX) / turn.width, (bottom + moveY) / turn.height, turn.quarters);
        return new TurnedRectangle(
                Math.min(first.x, second.x),
                Math.min(first.y, second.y),
                Math.max(first.x, second.x),
                Math.max(first.y, second.y));
    }

    private record Corner(double x, double y) {}

    private static Corner corner(double x, double y, int quarters) {
        double inX = Math.max(0, Math.min(1, x));
        double inY = Math.max(0, Math.min(1, y));
        return switch (quarters) {
            case 1 -> new Corner(inY, 1 - inX);
            case 2 -> new Corner(1 - inX, 1 - inY);
            case 3 -> new Corner(1 - inY, inX);
            default -> new Corner(inX, inY);
        };
    }
}
