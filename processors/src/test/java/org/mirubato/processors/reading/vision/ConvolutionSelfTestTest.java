package org.mirubato.processors.reading.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConvolutionSelfTestTest {

    private static final Convolution.Layer SMALL = new Convolution.Layer(1, 1, 2, 3, 3, 1);

    @Test
    void a_plain_convolution_adds_up_what_lies_under_its_kernel() {
        float[] pixels = {1, 2, 3, 4, 5, 6};
        float[] onlyTheOneToTheRight = {0, 0, 0, 0, 0, 1, 0, 0, 0};

        float[] output = new PlainConvolution().forward(SMALL, pixels, onlyTheOneToTheRight);

        assertThat(output).containsExactly(2, 3, 0, 5, 6, 0);
    }

    @Test
    void a_plain_gradient_is_how_much_the_halved_squares_grow_with_a_weight() {
        float[] pixels = {1, -2, 3, 0.5f, 5, 6};
        float[] weights = {0.1f, -0.2f, 0.3f, 0.4f, 0.5f, -0.6f, 0.7f, 0.8f, 0.9f};
        float[] heavier = weights.clone();
        heavier[5] += 0.001f;

        double grown = halvedSquares(pixels, heavier) - halvedSquares(pixels, weights);

        assertThat((double) new PlainConvolution().gradient(SMALL, pixels, weights)[5])
                .isCloseTo(grown / 0.001, org.assertj.core.data.Offset.offset(0.1));
    }

    private static double halvedSquares(float[] pixels, float[] weights) {
        double sum = 0;
        for (float value : new PlainConvolution().forward(SMALL, pixels, weights)) {
            sum += value * value / 2;
        }
        return sum;
    }

    @Test
    void the_engine_of_this_machine_computes_and_learns_as_plain_arithmetic_does() {
        NativeEngine.assumeThere();

        assertThatCode(ConvolutionSelfTest::runForLearning).doesNotThrowAnyException();
    }

    @Test
    void an_engine_that_computes_wrongly_is_refused_loudly() {
        Convolution wrong = new Faulty(1.01f, 1);

        assertThatThrownBy(() -> ConvolutionSelfTest.run(wrong))
                .isInstanceOf(VisionUnavailableException.class)
                .hasMessageContaining("this processor computes convolutions wrongly");
    }

    @Test
    void an_engine_that_gives_no_numbers_is_refused() {
        Convolution wrong = new Faulty(Float.NaN, 1);

        assertThatThrownBy(() -> ConvolutionSelfTest.run(wrong)).isInstanceOf(VisionUnavailableException.class);
    }

    @Test
    void wrong_gradients_hinder_learning_alone() {
        Convolution wrong = new Faulty(1, 1.01f);

        assertThatCode(() -> ConvolutionSelfTest.run(wrong)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ConvolutionSelfTest.runForLearning(wrong))
                .isInstanceOf(VisionUnavailableException.class);
    }

    /** Right but for one number of each result, which it multiplies. */
    private record Faulty(float forward, float gradient) implements Convolution {

        @Override
        public float[] forward(Layer layer, float[] pixels, float[] weights) {
            return spoilt(new PlainConvolution().forward(layer, pixels, weights), forward);
        }

        @Override
        public float[] gradient(Layer layer, float[] pixels, float[] weights) {
            return spoilt(new PlainConvolution().gradient(layer, pixels, weights), gradient);
        }

        private static float[] spoilt(float[] numbers, float factor) {
            int largest = 0;
            for (int i = 0; i < numbers.length; i++) {
                largest = Math.abs(numbers[i]) > Math.abs(numbers[largest]) ? i : largest;
            }
            numbers[largest] *= factor;
            return numbers;
        }
    }
}
