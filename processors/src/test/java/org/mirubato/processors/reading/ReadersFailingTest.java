package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.PageSize;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.reading.picture.GreyPicture;

/** What the row "Models" of the services says of readers that fail. */
class ReadersFailingTest {

    private static final Inspection SCAN =
            new Inspection("image/jpeg", List.of(new PageSize(300, 400)), "From the file", null, false);

    private static final ScorePictures BLANK = page -> new Done<>(GreyPicture.blank(300, 400));

    private static final PageReader SOUND = reader("sound-1", pages -> List.of(value(ReadField.COMPOSER, "Bach")));

    @Test
    void a_missing_model_leaves_defaults_and_the_other_readers() {
        PageReader missing = reader("missing-1", pages -> {
            throw new IllegalStateException("The network is missing");
        });
        try (ScoreReader readers = new ScoreReader(List.of(missing, SOUND), 1, Duration.ofSeconds(5))) {
            Reading reading = readers.read(List.of(), SCAN, BLANK);

            assertThat(reading.value(ReadField.COMPOSER)).isPresent();
            assertThat(reading.reader()).isEqualTo(EngravedReader.NAME + "+sound-1");
            assertThat(reading.partial()).isTrue();
        }
    }

    @Test
    void rules_that_fail_on_what_a_page_says_leave_it_to_the_readers_of_its_picture() {
        PageReader overflowing = reader(EngravedReader.NAME, pages -> {
            throw new StackOverflowError();
        });
        try (ScoreReader readers = new ScoreReader(overflowing, List.of(SOUND), 1, Duration.ofSeconds(5))) {
            Reading reading = readers.read(List.of(), SCAN, BLANK);

            assertThat(reading.value(ReadField.COMPOSER)).isPresent();
            assertThat(reading.reader()).isEqualTo("sound-1");
            assertThat(reading.partial()).isTrue();
        }
    }

    @Test
    void a_timeout_keeps_what_is_known_so_far_and_marks_it_partial() {
        CountDownLatch never = new CountDownLatch(1);
        PageReader slow = reader("slow-1", pages -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        });
        try (ScoreReader readers = new ScoreReader(List.of(SOUND, slow), 1, Duration.ofMillis(200))) {
            Reading reading = readers.read(List.of(), SCAN, BLANK);

            assertThat(reading.value(ReadField.COMPOSER)).isPresent();
            assertThat(reading.partial()).isTrue();
        }
    }

    @Test
    void a_reading_to_which_every_reader_came_is_whole() {
        try (ScoreReader readers = new ScoreReader(List.of(SOUND), 1, Duration.ofSeconds(5))) {
            assertThat(readers.read(List.of(), SCAN, BLANK).partial()).isFalse();
        }
    }

    @Test
    void a_reader_that_keeps_failing_is_left_alone_for_a_while() {
        AtomicInteger asked = new AtomicInteger();
        PageReader broken = reader("broken-1", pages -> {
            asked.incrementAndGet();
            throw new IllegalStateException("out of order");
        });
        try (ScoreReader readers = new ScoreReader(List.of(broken, SOUND), 1, Duration.ofSeconds(5))) {
            for (int i = 0; i < 20; i++) {
                readers.read(List.of(), SCAN, BLANK);
            }

            assertThat(asked.get()).isEqualTo(5);
            assertThat(readers.read(List.of(), SCAN, BLANK).value(ReadField.COMPOSER))
                    .isPresent();
        }
    }

    @Test
    void rules_that_keep_needing_a_deeper_stack_are_left_alone_for_a_while_like_any_reader() {
        AtomicInteger asked = new AtomicInteger();
        PageReader overflowing = reader(EngravedReader.NAME, pages -> {
            asked.incrementAndGet();
            throw new StackOverflowError();
        });
        try (ScoreReader readers = new ScoreReader(overflowing, List.of(SOUND), 1, Duration.ofSeconds(5))) {
            for (int i = 0; i < 20; i++) {
                readers.read(List.of(), SCAN, BLANK);
            }

            assertThat(asked.get()).isEqualTo(5);
            assertThat(readers.resting()).containsExactly(EngravedReader.NAME);
        }
    }

    private interface Reads {
        List<ReadValue> of(ReadablePages pages);
    }

    private static PageReader reader(String name, Reads reads) {
        return new PageReader() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double reliability() {
                return 1;
            }

            @Override
            public List<ReadValue> read(ReadablePages pages) {
                return reads.of(pages);
            }
        };
    }

    private static ReadValue value(ReadField field, String text) {
        return new ReadValue(field, text, 0.9, "text", null);
    }
}
