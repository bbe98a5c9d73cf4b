package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.PageSize;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.reading.picture.GreyPicture;
import org.mirubato.processors.reading.picture.PagePicture;

class ReadersTurningTest {

    private static final Inspection SCAN =
            new Inspection("image/jpeg", List.of(new PageSize(300, 400)), null, null, false);

    private final List<Integer> quarters = new ArrayList<>();

    @Test
    void a_page_that_one_reader_has_turned_is_shown_so_to_itself_and_to_the_next() {
        try (ScoreReader readers =
                new ScoreReader(List.of(new Noting(true), new Noting(false)), 1, ScoreReader.LIMIT)) {
            readers.read(List.of(), SCAN, page -> new Done<>(GreyPicture.blank(300, 400)));
        }

        assertThat(quarters).containsExactly(2, 2);
    }

    private final class Noting implements PageReader {

        private final boolean turns;

        private Noting(boolean turns) {
            this.turns = turns;
        }

        @Override
        public String name() {
            return turns ? "turning" : "following";
        }

        @Override
        public double reliability() {
            return 1;
        }

        @Override
        public ReadablePages upright(ReadablePages pages) {
            return turns
                    ? pages.turned(pages.pictures().stream()
                            .map(PagePicture::upsideDown)
                            .toList())
                    : pages;
        }

        @Override
        public List<ReadValue> read(ReadablePages pages) {
            pages.pictures().forEach(page -> quarters.add(page.quarters()));
            return List.of();
        }
    }
}
