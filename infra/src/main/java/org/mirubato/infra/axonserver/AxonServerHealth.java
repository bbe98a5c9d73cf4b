package org.mirubato.infra.axonserver;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down, with the reason, while Axon Server does not answer. */
public final class AxonServerHealth implements HealthIndicator {

    private final AxonServerLink link;

    public AxonServerHealth(AxonServerLink link) {
        this.link = link;
    }

    @Override
    public Health health() {
        return link.connected()
                ? Health.up().build()
                : Health.down().withDetail("reason", AxonServerLink.REASON).build();
    }
}
