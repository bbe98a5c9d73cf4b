package org.mirubato.processors.reading.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mirubato.processors.reading.vision.training.Lesson;
import org.mirubato.processors.reading.vision.training.Lesson.Taught;

/** The weights that ship, on pictures in fonts that they were not taught with. */
class StaffHeadReaderTest {

    private static final List<Taught> HEADS = Lesson.inFontsNeverSeen(400);

    @Test
    void degraded_heads_in_unknown_fonts_are_read() {
        NativeEngine.assumeThere();
        try (StaffHeadReader reader = StaffHeadReader.open(2)) {

            List<HeadReading> readings =
                    reader.read(HEADS.stream().map(Taught::head).toList());

            assertThat(readings).hasSize(HEADS.size());
            assertThat(share(readings, Taught::clefIsRight)).isGreaterThan(0.94);
            assertThat(share(readings, Taught::keyIsRight)).isGreaterThan(0.84);
            assertThat(share(readings, Taught::timeIsRight)).isGreaterThan(0.88);
        }
    }

    private interface Check {
        boolean right(Taught taught, HeadReading reading);
    }

    private static double share(List<HeadReading> readings, Check check) {
        return IntStream.range(0, readings.size())
                        .filter(i -> check.right(HEADS.get(i), readings.get(i)))
                        .count()
                / (double) readings.size();
    }

    @Test
    void callers_at_the_same_time_get_their_own_answers() throws Exception {
        NativeEngine.assumeThere();
        ExecutorService callers = Executors.newFixedThreadPool(6);
        try (StaffHeadReader reader = StaffHeadReader.open(2)) {
            List<HeadReading> alone =
                    reader.read(HEADS.subList(0, 60).stream().map(Taught::head).toList());

            List<Future<List<HeadReading>>> together = IntStream.range(0, 60)
                    .mapToObj(i -> callers.submit(
                            () -> reader.read(List.of(HEADS.get(i).head()))))
                    .toList();

            for (int i = 0; i < 60; i++) {
                HeadReading reading = together.get(i).get().get(0);
                assertThat(reading.clef().best()).isEqualTo(alone.get(i).clef().best());
                assertThat(reading.fifths().best())
                        .isEqualTo(alone.get(i).fifths().best());
                assertThat(reading.time().best()).isEqualTo(alone.get(i).time().best());
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void no_heads_need_no_network() {
        NativeEngine.assumeThere();
        try (StaffHeadReader reader = StaffHeadReader.open(2)) {
            assertThat(reader.read(List.of())).isEmpty();
        }
    }
}
