package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.reading.ocr.OcrWorkers;
import org.mirubato.processors.reading.picture.DrawnPage;
import org.mirubato.processors.reading.picture.PagePicture;

/** Prefaces and verses stand in two columns, a few millimetres apart. */
class TwoColumnsIT {

    private static final List<String> LEFT = List.of(
            "The tunes in this book were",
            "sung by those who rowed the",
            "boats across the sound, and",
            "each of them has its verses",
            "which were never written in");

    private static final List<String> RIGHT = List.of(
            "any other place. The editor",
            "has kept every stroke which",
            "he found in the manuscript,",
            "but for slurs that no voice",
            "can follow in one breath at");

    private static final int SIZE = 33;

    @Test
    void words_of_two_columns_are_not_joined_into_one_line(@TempDir Path folder) throws ChildFailed {
        // A4 at 200 dots per inch, 7 mm between the columns
        DrawnPage drawn = new DrawnPage(1654, 2339);
        drawn.words("Two Songs of the Sound", 520, 200, 54);
        int right = 150
                + 55
                + LEFT.stream().mapToInt(line -> drawn.width(line, SIZE)).max().orElseThrow();
        for (int i = 0; i < LEFT.size(); i++) {
            int y = 340 + 44 * i;
            drawn.words(LEFT.get(i), 150, y, SIZE).words(RIGHT.get(i), right, y, SIZE);
        }
        drawn.lines(5, 120, 1530, 800, 14);
        PicturedPage page = new PicturedPage(PagePicture.of(1, drawn.picture()));

        List<String> lines;
        try (OcrWorkers ocr = new OcrWorkers(OcrWorkers.usual(), folder)) {
            lines = TextLine.of(page.contents(ocr.read(page.whole()).lines()).texts()).stream()
                    .map(TextLine::text)
                    .toList();
        }

        assertThat(lines).contains("Two Songs of the Sound").containsAll(LEFT).containsAll(RIGHT);
    }
}
