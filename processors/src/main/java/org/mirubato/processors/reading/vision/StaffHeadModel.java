package org.mirubato.processors.reading.vision;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.translate.Batchifier;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The network with weights, and how its numbers become readings. */
public final class StaffHeadModel {

    /** Under this name the weights are kept, with DJL's ending. */
    public static final String NAME = "staff-heads";

    private static final String ENGINE = "PyTorch";
    /** The file that holds them. */
    public static final String WEIGHTS = NAME + "-0000.params";

    private StaffHeadModel() {}

    /** A network that has learnt nothing yet. */
    public static Model untaught() {
        Model model = Model.newInstance(NAME, ENGINE);
        model.setBlock(StaffHeadNetwork.block());
        return model;
    }

    /**
     * The network with the weights that ship with Mirubato.
     *
     * @throws IllegalStateException when they are missing or broken
     */
    static Model shipped() {
        try (InputStream weights = StaffHeadModel.class.getResourceAsStream(WEIGHTS)) {
            if (weights == null) {
                throw new IllegalStateException("The weights " + WEIGHTS + " are missing");
            }
            Path folder = Files.createTempDirectory("weights-");
            Path file = folder.resolve(WEIGHTS);
            try {
                Files.copy(weights, file);
                return load(folder);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The weights " + WEIGHTS + " cannot be copied", e);
        }
    }

    /** The network with the newest weights of a folder. */
    public static Model load(Path folder) {
        Model model = untaught();
        try {
            model.load(folder, NAME);
            return model;
        } catch (IOException | MalformedModelException e) {
            model.close();
            throw new IllegalStateException("The weights in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** From pictures to readings, as many as there are pictures. */
    static Translator<List<StaffHead>, List<HeadReading>> translator(Temperatures temperatures) {
        return new Translator<>() {

            @Override
            public NDList processInput(TranslatorContext context, List<StaffHead> heads) {
                return new NDList(StaffHeadNetwork.input(context.getNDManager(), heads));
            }

            @Override
            public List<HeadReading> processOutput(TranslatorContext context, NDList output) {
                NDArray rows = StaffHeadNetwork.probabilities(output.singletonOrThrow(), temperatures);
                int width = (int) rows.getShape().get(1);
                float[] numbers = rows.toFloatArray();
                return IntStream.range(0, numbers.length / width)
                        .mapToObj(row -> HeadReading.of(Arrays.copyOfRange(numbers, row * width, (row + 1) * width)))
                        .toList();
            }

            @Override
            public @Nullable Batchifier getBatchifier() {
                return null;
            }
        };
    }
}
