package org.mirubato.infra.processing;

import java.time.Duration;
import org.mirubato.infra.embedded.DataFolder;
import org.mirubato.infra.embedded.EmbeddedOptions;
import org.mirubato.processors.reading.vision.HeadWorkers;
import org.mirubato.processors.reading.vision.VisionReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;

/** The vision model with its workers. */
@Configuration(proxyBeanMethods = false)
@Profile("processors")
class VisionConfig {

    @Bean
    HeadWorkers headWorkers(
            DataFolder data,
            @Value("${mirubato.limits.vision-workers:0}") int workers,
            @Value("${mirubato.limits.vision-heap-megabytes:256}") int heap,
            @Value("${mirubato.limits.reading-seconds:60}") long seconds) {
        return new HeadWorkers(
                HeadWorkers.usual().with(workers, heap, Duration.ofSeconds(seconds)),
                data.work("vision"),
                EmbeddedOptions.userCache());
    }

    @Bean
    @Order(1)
    VisionReader visionReader(HeadWorkers eyes) {
        return new VisionReader(eyes);
    }
}
