package org.mirubato.processors.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.child.ChildMemory;
import org.mirubato.processors.child.ChildMemory.Growth;
import org.mirubato.processors.reading.picture.GreyPicture;

class OcrWorkersIT {

    private static final int PICTURES = Boolean.getBoolean("mirubato.long") ? 2_000 : 110;

    /** Until then its heap grows to what it may have. */
    private static final int WARM = 60;

    @TempDir
    Path folder;

    @Test
    void printed_lines_are_read_with_their_places() throws ChildFailed {
        try (OcrWorkers workers = new OcrWorkers(OcrWorkers.usual(), folder)) {
            OcrAnswer answer = workers.read(page());

            assertThat(answer.upsideDown()).isFalse();
            assertThat(answer.lines())
                    .extracting(OcrLine::text)
                    .containsExactly("Sonata facile", "Wolfgang Amadeus Mozart");
            OcrLine title = answer.lines().get(0);
            assertThat(title.left()).isBetween(285, 310);
            assertThat(title.top()).isLessThan(90);
            assertThat(title.bottom()).isBetween(115, 140);
            assertThat(title.confidence()).isGreaterThan(0.9);
        }
    }

    @Test
    void a_page_on_its_head_is_noticed() throws ChildFailed {
        try (OcrWorkers workers = new OcrWorkers(OcrWorkers.usual(), folder)) {
            assertThat(workers.read(page().quarterTurned(2)).upsideDown()).isTrue();
        }
    }

    @Test
    void a_page_without_words_has_no_lines() throws ChildFailed {
        try (OcrWorkers workers = new OcrWorkers(OcrWorkers.usual(), folder)) {
            assertThat(workers.read(GreyPicture.blank(600, 400)).lines()).isEmpty();
        }
    }

    @Test
    void a_native_crash_ends_the_child_alone_and_the_next_picture_is_read() throws ChildFailed {
        try (OcrWorkers workers = new OcrWorkers(OcrWorkers.usual(), folder, BrokenOcrWorker.class.getName())) {
            assertThatThrownBy(() -> workers.read(GreyPicture.blank(1, 1)))
                    .isInstanceOf(ChildFailed.class)
                    .hasMessageContaining("139")
                    .hasMessageContaining("SIGSEGV");

            assertThat(workers.read(GreyPicture.blank(2, 2)).lines()).isEmpty();
        }
    }

    @Test
    void memory_outside_of_the_heap_stays_flat_over_many_pictures() throws ChildFailed {
        Random random = new Random(8);
        GreyPicture page = page();
        try (OcrWorkers workers = new OcrWorkers(ChildMemory.lasting(2 * PICTURES), folder)) {
            workers.read(page);
            Growth memory = ChildMemory.over("ocr", WARM, PICTURES, () -> {
                int width = 500 + random.nextInt(501);
                assertThat(workers.read(page.scaled(width, width * 6 / 10)).lines())
                        .isNotEmpty();
            });
            assertThat(memory.early()).isPositive();
            assertThat(memory.late()).isLessThan(memory.early() + memory.early() / 5);
        }
    }

    private static GreyPicture page() {
        BufferedImage image = new BufferedImage(1000, 600, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, 1000, 600);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 48));
        graphics.drawString("Sonata facile", 300, 120);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 28));
        graphics.drawString("Wolfgang Amadeus Mozart", 600, 220);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new GreyPicture(1000, 600, pixels.clone());
    }
}
