package org.mirubato.processors.reading.ocr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mirubato.processors.reading.ocr.Characters.Text;
import org.mirubato.processors.reading.ocr.OcrNetwork.Tensor;
import org.mirubato.processors.reading.ocr.TextBoxes.Box;
import org.mirubato.processors.reading.picture.GreyPicture;

/**
 * Finds lines of text in a picture and reads them: one network finds, one tells which way up, one reads. Lines are too small for a
 * network to share among threads, so each of these reads lines of its own. One picture at a time.
 */
final class OcrReader implements AutoCloseable {

    private static final String FOLDER = "/models/";

    /** The finder wants sides that are multiples of this. */
    private static final int GRID = 32;

    /** Pixels of the longer side that the finder gets at most: an A4 page at 120 dots per inch. */
    private static final int LONGEST_SIDE = 1408;

    private static final int LINE_HEIGHT = 48;
    private static final int LONGEST_LINE = 1600;

    /** What the recogniser is not sure of by so much is a beam, a slur or a clef. */
    private static final double LEAST_CONFIDENCE = 0.5;

    private final OcrNetwork finder;
    private final OcrNetwork compass;
    private final OcrNetwork recogniser;
    private final Characters characters;
    private final ExecutorService hands;

    OcrReader(int threads) {
        finder = new OcrNetwork(FOLDER + "ch_PP-OCRv4_det_infer.onnx", threads);
        compass = new OcrNetwork(FOLDER + "ch_ppocr_mobile_v2.0_cls_infer.onnx", threads);
        recogniser = new OcrNetwork(FOLDER + "ch_PP-OCRv4_rec_infer.onnx", 1);
        characters = new Characters(list());
        hands = Executors.newFixedThreadPool(threads);
    }

    private static List<String> list() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OcrReader.class.getResourceAsStream(FOLDER + "ppocr_keys_v1.txt")),
                StandardCharsets.UTF_8))) {
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of characters can't be read", e);
        }
    }

    /**
     * The mean probability of no character in a picture that is always the same. It tells an engine that calculates wrongly, as has been
     * seen on real processors, from a sound one.
     */
    double fingerprint() {
        GreyPicture waves = GreyPicture.drawn(
                160, LINE_HEIGHT, (x, y) -> 128 + 100 * Math.sin(x * x / 300.0) * Math.cos(y / 7.0 + x / 23.0));
        Tensor letters = recogniser.answer(colours(waves, 160, LINE_HEIGHT, HALF, HALF));
        return mean(letters.values(), (int) letters.shape()[2]);
    }

    private static double mean(float[] values, int step) {
        double sum = 0;
        for (int i = 0; i < values.length; i += step) {
            sum += values[i];
        }
        return sum * step / values.length;
    }

    /** Reads a whole picture; its lines must lie, on their feet or on their heads. */
    OcrAnswer read(GreyPicture picture) {
        List<Box> boxes = boxes(picture);
        if (upsideDown(picture, boxes)) {
            return new OcrAnswer(List.of(), true);
        }
        List<CompletableFuture<Text>> texts = boxes.stream()
                .map(box -> CompletableFuture.supplyAsync(() -> text(picture, box), hands))
                .toList();
        List<OcrLine> lines = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            Text text = texts.get(i).join();
            if (!text.text().isBlank() && text.confidence() >= LEAST_CONFIDENCE) {
                lines.add(new OcrLine(
                        text.text().strip(), box.left(), box.top(), box.right(), box.bottom(), text.confidence()));
            }
        }
        return new OcrAnswer(lines, false);
    }

    private List<Box> boxes(GreyPicture picture) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.width(), picture.height()));
        int width = grid(scale * picture.width());
        int height = grid(scale * picture.height());
        GreyPicture small = picture.scaled(width, height);
        float[] map =
                finder.answer(colours(small, width, height, MEAN, DEVIATION)).values();
        double back = (double) picture.width() / width;
        double down = (double) picture.height() / height;
        return TextBoxes.find(map, width, height).stream()
                .map(box -> new Box(
                        (int) Math.round(box.left() * back),
                        (int) Math.round(box.top() * down),
                        (int) Math.round(box.right() * back),
                        (int) Math.round(box.bottom() * down)))
                .filter(box -> box.width() > 0 && box.height() > 0)
                .toList();
    }

    private static int grid(double size) {
        return Math.max(GRID, (int) Math.round(size / GRID) * GRID);
    }

    /** Asks for the longest lines alone; short ones are often not words. */
    private boolean upsideDown(GreyPicture picture, List<Box> boxes) {
        double heads = 0;
        double feet = 0;
        List<Box> longest = boxes.stream()
                .filter(box -> box.width() > 2 * box.height())
                .sorted(Comparator.comparingInt((Box box) -> -box.width()))
                .limit(5)
                .toList();
        for (Box box : longest) {
            GreyPicture line = picture.cut(box.left(), box.top(), box.width(), box.height());
            int width = Math.min(192, Math.max(1, box.width() * LINE_HEIGHT / box.height()));
            float[] ways = compass.answer(colours(line.scaled(width, LINE_HEIGHT), 192, LINE_HEIGHT, HALF, HALF))
                    .values();
            feet += ways[0];
            heads += ways[1];
        }
        return heads > feet;
    }

    private Text text(GreyPicture picture, Box box) {
        GreyPicture line = picture.cut(box.left(), box.top(), box.width(), box.height());
        boolean stands = line.height() > 1.5 * line.width();
        GreyPicture lying = stands ? line.quarterTurned(1) : line;
        int width = (int) Math.max(16, Math.round((double) lying.width() * LINE_HEIGHT / lying.height()));
        int cut = Math.min(LONGEST_LINE, width);
        // equal widths let the engine use its memory again
        int padded = (cut + 159) / 160 * 160;
        GreyPicture sized = lying.scaled(cut, LINE_HEIGHT);
        Tensor answer = recogniser.answer(colours(sized, padded, LINE_HEIGHT, HALF, HALF));
        int steps = (int) answer.shape()[1];
        int classes = (int) answer.shape()[2];
        Text text = characters.decoded(answer.values(), 0, steps, classes);
        String spaced = WordGaps.spaced(text, sized, (double) padded / steps);
        return new Text(spaced, text.confidence(), List.of());
    }

    private static final float[] HALF = {0.5f, 0.5f, 0.5f};
    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

    /** Three equal colours, normalised as the networks were trained; what is beyond the picture is nought. */
    private static Tensor colours(GreyPicture picture, int width, int height, float[] mean, float[] deviation) {
        float[] values = new float[3 * width * height];
        float[] normal = new float[256];
        for (int colour = 0; colour < 3; colour++) {
            for (int grey = 0; grey < normal.length; grey++) {
                normal[grey] = (grey / 255f - mean[colour]) / deviation[colour];
            }
            for (int y = 0; y < picture.height(); y++) {
                int row = (colour * height + y) * width;
                for (int x = 0; x < picture.width(); x++) {
                    values[row + x] = normal[picture.at(x, y)];
                }
            }
        }
        return new Tensor(new long[] {1, 3, height, width}, values);
    }

    @Override
    public void close() {
        hands.shutdownNow();
        finder.close();
        compass.close();
        recogniser.close();
    }
}
