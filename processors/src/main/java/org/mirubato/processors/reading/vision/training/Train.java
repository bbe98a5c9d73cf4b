package org.mirubato.processors.reading.vision.training;

import ai.djl.Model;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mirubato.processors.reading.vision.ConvolutionSelfTest;
import org.mirubato.processors.reading.vision.StaffHeadModel;
import org.mirubato.processors.reading.vision.StaffHeadReader;
import org.mirubato.processors.reading.vision.Temperatures;

/** {@code ./mirubato train}: teaches the vision model anew and writes its weights. */
public final class Train {

    private static final int BATCH = 64;
    private static final int EXAM = 3000;

    private final TrainOptions options;
    private final PrintStream out;

    Train(TrainOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Does what the options say; the exit code is 0 when the weights are written, 1 when not, 2 for options without sense. */
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        try {
            new Train(TrainOptions.parse(words), out).run(BATCH, EXAM);
            return 0;
        } catch (IllegalArgumentException e) {
            err.println("mirubato: " + e.getMessage());
            return 2;
        } catch (IOException | RuntimeException e) {
            err.println("mirubato: the weights were not written: " + e.getMessage());
            return 1;
        }
    }

    void run(int batch, int exam) throws IOException {
        ConvolutionSelfTest.runForLearning();
        Path folder = Files.createTempDirectory("train-");
        try (Model model = StaffHeadModel.untaught()) {
            long start = System.nanoTime();
            new HeadTraining(MusicTypeface.load(MusicTypeface.TAUGHT), options.seed())
                    .teach(
                            model,
                            options.steps(),
                            batch,
                            (steps, loss) -> say(
                                    "%6d steps  loss %.4f  %4.0f s", steps, loss, (System.nanoTime() - start) / 1e9));
            Path neutral = save(model, Temperatures.NEUTRAL, folder.resolve("neutral"));
            Temperatures temperatures;
            try (StaffHeadReader reader = new StaffHeadReader(StaffHeadModel.load(neutral), 1)) {
                temperatures = exam(reader, MusicTypeface.KEPT_OUT, 1, exam).fitted();
            }
            Path fitted = save(model, temperatures, folder.resolve("fitted"));
            try (StaffHeadReader reader = new StaffHeadReader(StaffHeadModel.load(fitted), 1)) {
                tell("fonts it learnt from", exam(reader, MusicTypeface.TAUGHT, 2, exam));
                tell("fonts never seen", exam(reader, MusicTypeface.KEPT_OUT, 2, exam));
            }
            Files.copy(fitted.resolve(StaffHeadModel.WEIGHTS), options.to(), StandardCopyOption.REPLACE_EXISTING);
            say("%s written, %d bytes", options.to(), Files.size(options.to()));
        } finally {
            remove(folder);
        }
    }

    private static HeadExam exam(StaffHeadReader reader, List<String> typefaces, int series, int size) {
        // other pictures than those of any lesson whose seed is a number that people choose
        return HeadExam.take(reader, MusicTypeface.load(typefaces), -series, size);
    }

    private static Path save(Model model, Temperatures temperatures, Path folder) throws IOException {
        temperatures.keepIn(model);
        model.save(Files.createDirectories(folder), StaffHeadModel.NAME);
        return folder;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void tell(String what, HeadExam exam) {
        exam.results()
                .forEach(result -> say(
                        "%-22s %-15s %.4f right of %d, calibration error %.4f",
                        what, result.question(), result.right(), result.asked(), result.calibration()));
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
