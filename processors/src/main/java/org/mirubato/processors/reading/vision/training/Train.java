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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mirubato.processors.reading.vision.ConvolutionSelfTest;
import org.mirubato.processors.reading.vision.StaffHeadModel;
import org.mirubato.processors.reading.vision.StaffHeadNetwork;
import org.mirubato.processors.reading.vision.StaffHeadReader;
import org.mirubato.processors.reading.vision.Temperatures;
import org.mirubato.processors.reading.vision.training.HeadTraining.Progress;

/** {@code ./mirubato train}: teaches the vision model anew and writes its weights. */
public final class Train {

    private static final int BATCH = 64;
    private static final int EXAM = 3000;

    /** How many times fewer steps it takes to learn how pages look. */
    private static final int LOOKS = 4;

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
        HeadTraining training = new HeadTraining(MusicTypeface.load(MusicTypeface.TAUGHT), options.seed());
        try (Model model = training.untaught()) {
            long start = System.nanoTime();
            Progress progress = (steps, loss) ->
                    say("%6d steps  loss %.4f  %4.0f s", steps, loss, (System.nanoTime() - start) / 1e9);
            training.teachSigns(model, options.steps(), batch, progress);
            say("How pages look:");
            training.teachLooks(model, Math.max(1, options.steps() / LOOKS), batch, progress);
            finish(model, folder, exam);
        } finally {
            remove(folder);
        }
    }

    /** Fits the temperatures, tells how well the model does, and writes it. */
    private void finish(Model model, Path folder, int exam) throws IOException {
        Path neutral = save(model, Temperatures.NEUTRAL, folder.resolve("neutral"));
        Temperatures temperatures;
        try (StaffHeadReader reader = new StaffHeadReader(StaffHeadModel.load(neutral), 1)) {
            HeadExam signs = exam(reader, MusicTypeface.KEPT_OUT, 1, 0, exam);
            HeadExam looks = exam(reader, MusicTypeface.KEPT_OUT, 1, HeadTraining.BY_HAND, exam);
            temperatures = new Temperatures(IntStream.range(0, StaffHeadNetwork.ANSWERS.size())
                    .mapToObj(question -> (question < StaffHeadNetwork.SIGNS ? signs : looks).fitted(question))
                    .toList());
        }
        Path fitted = save(model, temperatures, folder.resolve("fitted"));
        try (StaffHeadReader reader = new StaffHeadReader(StaffHeadModel.load(fitted), 1)) {
            tell("fonts it learnt from", reader, MusicTypeface.TAUGHT, exam);
            tell("fonts never seen", reader, MusicTypeface.KEPT_OUT, exam);
        }
        Files.copy(fitted.resolve(StaffHeadModel.WEIGHTS), options.to(), StandardCopyOption.REPLACE_EXISTING);
        say("%s written, %d bytes", options.to(), Files.size(options.to()));
    }

    private static HeadExam exam(StaffHeadReader reader, List<String> typefaces, int series, double byHand, int size) {
        // other pictures than those of any lesson whose seed is a number that people choose
        return HeadExam.take(reader, new SyntheticHeads(MusicTypeface.load(typefaces), -series, byHand), size);
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

    private void tell(String what, StaffHeadReader reader, List<String> typefaces, int size) {
        HeadExam signs = exam(reader, typefaces, 2, 0, size);
        HeadExam looks = exam(reader, typefaces, 2, HeadTraining.BY_HAND, size);
        Stream.concat(
                        signs.results().stream().limit(StaffHeadNetwork.SIGNS),
                        looks.results().stream().skip(StaffHeadNetwork.SIGNS))
                .forEach(result -> say(
                        "%-22s %-15s %.4f right of %d, calibration error %.4f",
                        what, result.question(), result.right(), result.asked(), result.calibration()));
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
