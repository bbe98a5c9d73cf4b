package org.mirubato.infra.observability;

import java.io.UncheckedIOException;
import org.mirubato.infra.storage.StorageCheck;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the object store answers, and how many uploads wait for it. */
@Component("storage")
class StorageHealth implements HealthIndicator {

    private final StorageCheck storage;

    StorageHealth(StorageCheck storage) {
        this.storage = storage;
    }

    @Override
    public Health health() {
        try {
            return Health.up().withDetail("spooled", storage.spooled()).build();
        } catch (UncheckedIOException e) {
            return Health.down()
                    .withDetail("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
