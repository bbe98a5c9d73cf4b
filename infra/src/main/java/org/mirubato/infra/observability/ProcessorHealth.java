package org.mirubato.infra.observability;

import org.mirubato.infra.admin.Projections;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Each event processor's lag and dead letters; down while one of them fails. */
@Component("processors")
class ProcessorHealth implements HealthIndicator {

    private final Projections projections;

    ProcessorHealth(Projections projections) {
        this.projections = projections;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (Projections.State state : projections.all()) {
            health.withDetail(state.name(), "lag " + state.lag() + ", dead letters " + state.deadLetters());
            if (state.failing()) {
                health.down();
            }
        }
        return health.build();
    }
}
