package org.mirubato.processors.reading.vision.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Model;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.processors.reading.vision.HeadReading;
import org.mirubato.processors.reading.vision.NativeEngine;
import org.mirubato.processors.reading.vision.StaffHead;
import org.mirubato.processors.reading.vision.StaffHeadModel;
import org.mirubato.processors.reading.vision.StaffHeadNetwork;
import org.mirubato.processors.reading.vision.StaffHeadReader;
import org.mirubato.processors.reading.vision.Temperatures;

/** A short lesson: whether the whole way from fonts to weights and back still works. */
class HeadTrainingTest {

    private static final List<MusicTypeface> TYPEFACES = MusicTypeface.load(List.of("bravura", "leipzig"));

    @Test
    void sixty_steps_teach_something_and_what_was_saved_answers_the_same(@TempDir Path folder) throws Exception {
        NativeEngine.assumeThere();
        List<Double> losses = new ArrayList<>();
        SyntheticHeads others = new SyntheticHeads(TYPEFACES, -1, 0.5);
        List<StaffHead> heads =
                IntStream.range(0, 20).mapToObj(i -> others.sample(i).head()).toList();

        HeadTraining training = new HeadTraining(TYPEFACES, 1);
        Model model = training.untaught();
        training.teachSigns(model, 60, 16, (steps, loss) -> losses.add(loss));
        float[] signs = weights(StaffHeadNetwork.signs(model.getBlock()));
        List<Double> looks = new ArrayList<>();
        training.teachLooks(model, 30, 16, (steps, loss) -> looks.add(loss));
        Temperatures.NEUTRAL.keepIn(model);
        model.save(folder, StaffHeadModel.NAME);

        assertThat(losses).hasSize(10);
        assertThat(losses.get(9)).isLessThan(0.85 * losses.get(0));
        assertThat(looks.get(9)).isLessThan(looks.get(0));
        assertThat(weights(StaffHeadNetwork.signs(model.getBlock()))).isEqualTo(signs);
        try (StaffHeadReader taught = new StaffHeadReader(model, 1);
                StaffHeadReader loaded = new StaffHeadReader(StaffHeadModel.load(folder), 1)) {
            List<HeadReading> expected = taught.read(heads);
            assertThat(loaded.read(heads)).isEqualTo(expected);
        }
    }

    /** All numbers of a part of the network, running means included. */
    private static float[] weights(Block part) {
        float[] all = {};
        for (Parameter parameter : part.getParameters().values()) {
            float[] some = parameter.getArray().toFloatArray();
            int end = all.length;
            all = Arrays.copyOf(all, end + some.length);
            System.arraycopy(some, 0, all, end, some.length);
        }
        return all;
    }
}
