package org.mirubato.processors.reading.vision.training;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.mirubato.processors.reading.vision.HeadReading;
import org.mirubato.processors.reading.vision.Probabilities;
import org.mirubato.processors.reading.vision.StaffHeadReader;
import org.mirubato.processors.reading.vision.training.SyntheticHeads.Sample;

/** How well a reader does on pictures in fonts that it has never seen. */
record HeadExam(List<Sample> samples, List<HeadReading> readings) {

    private static final List<String> QUESTIONS =
            List.of("clef", "key signature", "time signature", "writing", "picture quality");

    /** Pictures of the exam and of the calibration are other ones than those of the lesson. */
    static HeadExam take(StaffHeadReader reader, SyntheticHeads heads, int size) {
        List<Sample> samples =
                LongStream.range(0, size).parallel().mapToObj(heads::sample).toList();
        return new HeadExam(
                samples, reader.read(samples.stream().map(Sample::head).toList()));
    }

    /**
     * One question's result.
     *
     * @param right share of right answers
     * @param calibration expected calibration error: how far, on average, the answers' confidence is from how often they are right
     */
    record Result(String question, int asked, double right, double calibration) {}

    List<Result> results() {
        return IntStream.range(0, QUESTIONS.size()).mapToObj(this::result).toList();
    }

    private Result result(int question) {
        int[] asked = new int[10];
        int[] right = new int[10];
        double[] confidence = new double[10];
        for (int i = 0; i < samples.size(); i++) {
            int answer = HeadLoss.answer(samples.get(i).truth(), question);
            if (answer >= 0) {
                Probabilities<?> found = answers(readings.get(i), question);
                int bin = (int) Math.min(9, 10 * found.share());
                asked[bin]++;
                confidence[bin] += found.share();
                right[bin] += found.best().equals(found.answers().get(answer)) ? 1 : 0;
            }
        }
        int all = IntStream.of(asked).sum();
        double error = IntStream.range(0, 10)
                .mapToDouble(bin -> Math.abs(confidence[bin] - right[bin]))
                .sum();
        return new Result(
                QUESTIONS.get(question), all, (double) IntStream.of(right).sum() / all, error / all);
    }

    /** The temperature of a question under which the right answers would have been the likeliest; for readings with neutral ones. */
    float fitted(int question) {
        float best = 1;
        double least = Double.MAX_VALUE;
        for (int hundredths = 40; hundredths <= 400; hundredths += 5) {
            double loss = loss(question, hundredths / 100.0);
            if (loss < least) {
                least = loss;
                best = hundredths / 100f;
            }
        }
        return best;
    }

    private double loss(int question, double temperature) {
        double loss = 0;
        for (int i = 0; i < samples.size(); i++) {
            int answer = HeadLoss.answer(samples.get(i).truth(), question);
            if (answer >= 0) {
                List<Double> shares = answers(readings.get(i), question).shares();
                double sum = shares.stream()
                        .mapToDouble(share -> softened(share, temperature))
                        .sum();
                loss -= Math.log(softened(shares.get(answer), temperature) / sum);
            }
        }
        return loss;
    }

    private static double softened(double share, double temperature) {
        return Math.pow(Math.max(1e-30, share), 1 / temperature);
    }

    private static Probabilities<?> answers(HeadReading reading, int question) {
        return switch (question) {
            case 0 -> reading.clef();
            case 1 -> reading.fifths();
            case 2 -> reading.time();
            case 3 -> reading.writing();
            default -> reading.quality();
        };
    }
}
