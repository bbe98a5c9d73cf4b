package org.mirubato.infra.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param name the word by which a client is told which limit it has reached
 * @param times how many at once; they come back evenly over {@code period}
 */
public record Limit(String name, long times, Duration period) {

    BucketConfiguration bucket() {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(times)
                        .refillGreedy(times, period)
                        .build())
                .build();
    }
}
