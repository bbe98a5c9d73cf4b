package org.mirubato.processors.reading.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import java.util.List;
import org.mirubato.processors.reading.picture.StraightInk;

/**
 * The network's shape: two parts that share nothing but their input, so that each can be taught while the other stays as it is. Signs are read by
 * convolutions, then a connected layer beside the largest answer over the width (without which time signatures, that stand anywhere,
 * are found less surely), then one answer per class of each question; how the page looks is told by fewer convolutions, of which the mean and
 * the largest over the whole picture count.
 *
 * <p>All channel counts are multiples of 16: with others, the engine's convolutions were seen to be wrong on real processors.
 */
public final class StaffHeadNetwork {

    /** The key signatures: −7 to 7 fifths. */
    public static final int KEYS = 15;

    /** How many answers each question has, in the order of the network's output: clef, key, time, writing, picture quality. */
    public static final List<Integer> ANSWERS = List.of(
            ClefSign.values().length,
            KEYS,
            TimeSign.values().length,
            Writing.values().length,
            PictureQuality.values().length);

    /** How many of the questions, the first ones, are about signs; the others are about how the page looks. */
    public static final int SIGNS = 3;

    private static final int CONNECTED = 128;

    private StaffHeadNetwork() {}

    /** The network without weights; its input is (heads, 1, height, width), its output (heads, all answers) before softmax. */
    public static Block block() {
        return beside(newSigns(), newLooks());
    }

    private static Block newSigns() {
        SequentialBlock convolutions = new SequentialBlock();
        convolution(convolutions, 16, 5, 2, true);
        convolution(convolutions, 32, 3, 1, true);
        convolution(convolutions, 64, 3, 1, true);
        convolution(convolutions, 64, 3, 1, false);
        SequentialBlock connected = new SequentialBlock();
        halve(connected);
        connected
                .add(Blocks.batchFlattenBlock())
                .add(Linear.builder().setUnits(CONNECTED).build())
                .add(Activation.reluBlock());
        return convolutions
                .add(beside(connected, LambdaBlock.singleton(StaffHeadNetwork::largestOverWidth, "largestOverWidth")))
                .add(linear(0, SIGNS));
    }

    private static Block newLooks() {
        SequentialBlock convolutions = new SequentialBlock();
        convolution(convolutions, 16, 5, 2, true);
        convolution(convolutions, 32, 3, 1, true);
        convolution(convolutions, 64, 3, 1, false);
        return convolutions
                .add(beside(
                        LambdaBlock.singleton(features -> wholePicture(features).mean(new int[] {2}), "mean"),
                        LambdaBlock.singleton(features -> wholePicture(features).max(new int[] {2}), "largest")))
                .add(linear(SIGNS, ANSWERS.size()));
    }

    /** Of a network of this shape the part that reads signs. */
    public static Block signs(Block network) {
        return network.getChildren().values().get(0);
    }

    /** Of a network of this shape the part that tells how the page looks. */
    public static Block looks(Block network) {
        return network.getChildren().values().get(1);
    }

    private static Block beside(Block one, Block other) {
        return new ParallelBlock(
                parts -> new NDList(NDArrays.concat(
                        new NDList(parts.stream().map(NDList::singletonOrThrow).toList()), 1)),
                List.of(one, other));
    }

    private static Block linear(int from, int until) {
        return Linear.builder().setUnits(start(until) - start(from)).build();
    }

    /** Halving before the rest gives nearly the same and spares three quarters of the rest's time. */
    private static void convolution(SequentialBlock to, int channels, int size, int stride, boolean halved) {
        to.add(Conv2d.builder()
                .setFilters(channels)
                .setKernelShape(new Shape(size, size))
                .optStride(new Shape(stride, stride))
                .optPadding(new Shape(size / 2, size / 2))
                .optBias(false)
                .build());
        if (halved) {
            halve(to);
        }
        to.add(BatchNorm.builder().build()).add(Activation.reluBlock());
    }

    private static void halve(SequentialBlock to) {
        to.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    }

    /** Each channel's answers in one row. */
    private static NDArray wholePicture(NDArray features) {
        return features.reshape(features.getShape().get(0), features.getShape().get(1), -1);
    }

    private static NDArray largestOverWidth(NDArray features) {
        NDArray largest = features.max(new int[] {3});
        return largest.reshape(largest.getShape().get(0), -1);
    }

    /** The shape of a number of heads as input. */
    public static Shape input(int heads) {
        return new Shape(heads, 1, StaffHead.HEIGHT, StaffHead.WIDTH);
    }

    /**
     * Heads as the network takes them: the paper of each is 0 and its ink 1, however dark or pale the picture is.
     *
     * @param heads one or more
     */
    public static NDArray input(NDManager manager, List<StaffHead> heads) {
        int size = StaffHead.HEIGHT * StaffHead.WIDTH;
        float[] pixels = new float[heads.size() * size];
        for (int i = 0; i < heads.size(); i++) {
            System.arraycopy(StraightInk.stretched(heads.get(i).pixels()), 0, pixels, i * size, size);
        }
        return manager.create(pixels, input(heads.size()));
    }

    /** Where the answers of a question begin in the output; their number tells where all end. */
    public static int start(int question) {
        return ANSWERS.subList(0, question).stream().mapToInt(Integer::intValue).sum();
    }

    /** Each question's answers as probabilities that sum up to 1, in one row for each head. */
    static NDArray probabilities(NDArray output, Temperatures temperatures) {
        NDList parts = new NDList();
        for (int question = 0; question < ANSWERS.size(); question++) {
            parts.add(answers(output, question).div(temperatures.of(question)).softmax(1));
        }
        return NDArrays.concat(parts, 1);
    }

    /** The part of the output that answers one question. */
    public static NDArray answers(NDArray output, int question) {
        return answers(output, question, 0);
    }

    /** The same of an output that begins with another question. */
    public static NDArray answers(NDArray output, int question, int first) {
        return output.get(":, " + (start(question) - start(first)) + ":" + (start(question + 1) - start(first)));
    }
}
