package org.mirubato.infra.processing;

import java.util.List;
import org.mirubato.processors.reading.ScoreReader;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Whether all readers of pictures are asked. Without one, scores are read by the others: its state is one that the whole does not
 * take on.
 */
@Component("readers")
@Profile("processors")
class ReadersHealth implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    private final ScoreReader reader;

    ReadersHealth(ScoreReader reader) {
        this.reader = reader;
    }

    @Override
    public Health health() {
        List<String> resting = reader.resting();
        return resting.isEmpty()
                ? Health.up().build()
                : Health.status(DEGRADED)
                        .withDetail(
                                "reason",
                                "These readers keep failing and rest for a minute at a time: "
                                        + String.join(", ", resting))
                        .build();
    }
}
