package org.mirubato.infra.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.PageSize;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.reading.PageReader;
import org.mirubato.processors.reading.ReadablePages;
import org.mirubato.processors.reading.ScoreReader;
import org.mirubato.processors.reading.picture.GreyPicture;
import org.springframework.boot.health.actuate.endpoint.SimpleStatusAggregator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ReadersHealthTest {

    private static final Inspection SCAN =
            new Inspection("image/jpeg", List.of(new PageSize(300, 400)), null, null, false);

    /** Never reads anything. */
    private record Broken() implements PageReader {

        @Override
        public String name() {
            return "broken-1";
        }

        @Override
        public double reliability() {
            return 1;
        }

        @Override
        public List<ReadValue> read(ReadablePages pages) {
            throw new IllegalStateException("out of order");
        }
    }

    @Test
    void a_reader_at_rest_is_told_of_and_leaves_the_whole_up() {
        try (ScoreReader readers = new ScoreReader(List.of(new Broken()), 1, Duration.ofSeconds(5))) {
            Status before = new ReadersHealth(readers).health().getStatus();
            for (int i = 0; i < 5; i++) {
                readers.read(List.of(), SCAN, page -> new Done<>(GreyPicture.blank(300, 400)));
            }

            Health health = new ReadersHealth(readers).health();

            assertThat(before).isEqualTo(Status.UP);
            assertThat(health.getStatus()).isEqualTo(ReadersHealth.DEGRADED);
            assertThat(health.getDetails().get("reason")).asString().contains("broken-1");
            assertThat(new SimpleStatusAggregator().getAggregateStatus(Status.UP, health.getStatus()))
                    .isEqualTo(Status.UP);
        }
    }
}
