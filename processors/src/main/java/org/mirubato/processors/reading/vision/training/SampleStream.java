package org.mirubato.processors.reading.vision.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.mirubato.processors.reading.vision.training.SyntheticHeads.Sample;

/**
 * Batches of samples. Drawing costs as much as learning, so each picture is shown a few times: a pool is renewed part by part,
 * the next part being drawn on another thread meanwhile. The order depends on the seed alone.
 */
final class SampleStream {

    /** Parts in the pool, and how often each picture is shown before it goes, on average. */
    private static final int PARTS = 8;

    private static final int SHOWN = 3;

    private final SyntheticHeads heads;
    private final SplittableRandom random;
    private final int part;
    private final List<Sample> pool = new ArrayList<>();
    private CompletableFuture<List<Sample>> coming;
    private long drawn;
    private int shown;

    /**
     * A stream that begins to draw at once.
     *
     * @param part how many pictures are drawn at a time
     */
    SampleStream(SyntheticHeads heads, long seed, int part) {
        this.heads = heads;
        this.part = part;
        this.random = new SplittableRandom(seed);
        this.coming = draw();
    }

    private CompletableFuture<List<Sample>> draw() {
        long from = drawn;
        drawn += part;
        return CompletableFuture.supplyAsync(() ->
                LongStream.range(from, from + part).mapToObj(heads::sample).toList());
    }

    List<Sample> next(int size) {
        if (pool.isEmpty() || shown >= part * SHOWN) {
            renew();
        }
        shown += size;
        return random.ints(size, 0, pool.size()).mapToObj(pool::get).toList();
    }

    private void renew() {
        pool.addAll(coming.join());
        if (pool.size() > part * PARTS) {
            pool.subList(0, part).clear();
        }
        shown = 0;
        coming = draw();
    }
}
