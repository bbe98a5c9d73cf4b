package org.mirubato.processors.reading.ocr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * From a map of how likely each pixel is text to boxes around lines of text, as the network's makers do (Liao and others, "Real-time
 * Scene Text Detection with Differentiable Binarization", 2020). Lines lie, since pages are levelled before. Pure.
 */
final class TextBoxes {

    private static final float TEXT = 0.3f;

    /** Mean likelihood of a box's text pixels. */
    private static final double LEAST_SCORE = 0.5;

    /** The network marks the middle of a line: a box grows by area times this over perimeter on each side. */
    private static final double UNCLIP = 1.6;

    private static final int LOWEST = 3;
    private static final int NARROWEST = 3;

    private TextBoxes() {}

    /** A box in pixels of the map; right and bottom are outside it. */
    record Box(int left, int top, int right, int bottom) {

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }
    }

    /** The boxes from top to bottom, inside the map. */
    static List<Box> find(float[] map, int width, int height) {
        boolean[] seen = new boolean[map.length];
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < map.length; i++) {
            if (!seen[i] && map[i] > TEXT) {
                Component component = new Component(map, width, height, seen);
                component.fill(i);
                if (component.isText()) {
                    boxes.add(component.grown());
                }
            }
        }
        boxes.sort(Comparator.comparingInt(Box::top).thenComparingInt(Box::left));
        return boxes;
    }

    /** Pixels of text that touch one another. */
    private static final class Component {

        private final float[] map;
        private final int width;
        private final int height;
        private final boolean[] seen;
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right;
        private int bottom;
        private int count;
        private double sum;

        private Component(float[] map, int width, int height, boolean[] seen) {
            this.map = map;
            this.width = width;
            this.height = height;
            this.seen = seen;
        }

        private void fill(int start) {
            Deque<Integer> open = new ArrayDeque<>();
            open.push(start);
            seen[start] = true;
            while (!open.isEmpty()) {
                int at = open.pop();
                int x = at % width;
                int y = at / width;
                left = Math.min(left, x);
                right = Math.max(right, x + 1);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y + 1);
                count++;
                sum += map[at];
                visit(open, x > 0, at - 1);
                visit(open, x + 1 < width, at + 1);
                visit(open, y > 0, at - width);
                visit(open, y + 1 < height, at + width);
            }
        }

        private void visit(Deque<Integer> open, boolean inside, int at) {
            if (inside && !seen[at] && map[at] > TEXT) {
                seen[at] = true;
                open.push(at);
            }
        }

        private boolean isText() {
            return bottom - top >= LOWEST && right - left >= NARROWEST && sum / count >= LEAST_SCORE;
        }

        private Box grown() {
            double w = right - left;
            double h = bottom - top;
            int by = (int) Math.round(w * h * UNCLIP / (2 * (w + h)));
            return new Box(
                    Math.max(0, left - by),
                    Math.max(0, top - by),
                    Math.min(width, right + by),
                    Math.min(height, bottom + by));
        }
    }
}
