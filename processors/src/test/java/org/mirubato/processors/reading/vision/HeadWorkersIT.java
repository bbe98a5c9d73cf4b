package org.mirubato.processors.reading.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.child.ChildMemory;
import org.mirubato.processors.child.ChildMemory.Growth;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.reading.vision.training.Lesson;
import org.mirubato.processors.reading.vision.training.Lesson.Taught;

class HeadWorkersIT {

    private static final int PAGES = Boolean.getBoolean("mirubato.long") ? 10_000 : 160;

    /** Until then its heap grows to what it may have. */
    private static final int WARM = 80;

    private static final WorkerLimits ONE = ChildMemory.lasting(2 * PAGES);

    private static final List<Taught> TAUGHT = Lesson.inFontsNeverSeen(40);
    private static final List<StaffHead> HEADS =
            TAUGHT.stream().map(Taught::head).toList();

    /** Kept between runs: half a gigabyte. */
    private static final Path ENGINES = Path.of("target", "engines").toAbsolutePath();

    @TempDir
    Path folder;

    @BeforeEach
    void onThisPlatform() {
        NativeEngine.assumeThere();
    }

    @Test
    void heads_are_read_in_another_process() throws Exception {
        try (HeadWorkers workers = new HeadWorkers(ONE, folder, ENGINES)) {

            List<HeadReading> readings = workers.read(HEADS);

            assertThat(readings).hasSize(HEADS.size());
            long right = TAUGHT.stream()
                    .filter(taught -> taught.clefIsRight(readings.get(TAUGHT.indexOf(taught))))
                    .count();
            assertThat(right).isGreaterThanOrEqualTo(36);
            assertThat(workers.read(List.of())).isEmpty();
        }
    }

    @Test
    void a_crash_of_the_engine_costs_one_answer() throws Exception {
        try (HeadWorkers workers = running(FragileHeadWorker.class)) {

            assertThatThrownBy(() -> workers.read(HEADS.subList(0, FragileHeadWorker.TOO_MUCH)))
                    .isInstanceOf(ChildFailed.class)
                    .hasMessageContaining("ended with 134");

            assertThat(workers.read(HEADS.subList(0, 1))).hasSize(1);
        }
    }

    @Test
    void a_processor_that_computes_wrongly_is_said_at_each_reading() {
        try (HeadWorkers workers = running(WrongHeadWorker.class)) {
            for (int times = 0; times < 2; times++) {
                assertThatThrownBy(() -> workers.read(HEADS))
                        .isInstanceOf(VisionUnavailableException.class)
                        .hasMessage("The vision model is not available: this processor computes convolutions wrongly");
            }
        }
    }

    @Test
    void memory_outside_of_the_heap_stays_flat_over_many_pages() throws Exception {
        Random random = new Random(8);
        try (HeadWorkers workers = new HeadWorkers(ONE, folder, ENGINES)) {
            Growth memory = ChildMemory.over("vision", WARM, PAGES, () -> {
                List<StaffHead> heads = Stream.generate(() -> HEADS.get(random.nextInt(HEADS.size())))
                        .limit(6 + random.nextInt(55))
                        .toList();
                assertThat(workers.read(heads)).hasSameSizeAs(heads);
            });
            assertThat(memory.early()).isPositive();
            assertThat(memory.late()).isLessThan(memory.early() + memory.early() / 5);
        }
    }

    @Test
    void without_its_engine_the_model_is_not_available(@TempDir Path nothing) {
        try (HeadWorkers workers = new HeadWorkers(ONE, folder, () -> HeadWorkers.program(ONE, nothing))) {
            assertThatThrownBy(() -> workers.read(HEADS))
                    .isInstanceOf(VisionUnavailableException.class)
                    .hasMessageContaining("the engine does not start");
        }
    }

    private HeadWorkers running(Class<?> mainClass) {
        return new HeadWorkers(
                ONE, folder, () -> HeadWorkers.program(ONE, ENGINES).running(mainClass.getName()));
    }
}
