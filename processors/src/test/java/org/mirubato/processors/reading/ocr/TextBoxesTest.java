package org.mirubato.processors.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.processors.reading.ocr.TextBoxes.Box;

class TextBoxesTest {

    private static final int WIDTH = 100;
    private static final int HEIGHT = 60;

    @Test
    void a_line_of_likely_pixels_becomes_a_box_that_is_larger_by_what_the_network_shrinks() {
        float[] map = new float[WIDTH * HEIGHT];
        fill(map, 20, 20, 60, 30, 0.9f);

        List<Box> boxes = TextBoxes.find(map, WIDTH, HEIGHT);

        // 40 by 10: 400 * 1.6 / 100 = 6 on each side
        assertThat(boxes).containsExactly(new Box(14, 14, 66, 36));
    }

    @Test
    void specks_and_doubtful_places_are_no_text_and_boxes_stay_on_the_page() {
        float[] map = new float[WIDTH * HEIGHT];
        fill(map, 5, 5, 7, 7, 0.9f);
        fill(map, 40, 5, 80, 15, 0.4f);
        fill(map, 0, 50, 100, 60, 0.8f);

        List<Box> boxes = TextBoxes.find(map, WIDTH, HEIGHT);

        assertThat(boxes).hasSize(1);
        assertThat(boxes.get(0).left()).isZero();
        assertThat(boxes.get(0).bottom()).isEqualTo(HEIGHT);
    }

    @Test
    void boxes_come_from_top_to_bottom() {
        float[] map = new float[WIDTH * HEIGHT];
        fill(map, 60, 40, 90, 48, 0.9f);
        fill(map, 10, 10, 40, 18, 0.9f);

        assertThat(TextBoxes.find(map, WIDTH, HEIGHT)).extracting(Box::top).isSorted();
    }

    private static void fill(float[] map, int left, int top, int right, int bottom, float value) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                map[y * WIDTH + x] = value;
            }
        }
    }
}
