package org.mirubato.infra.cache;

import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether Redis answers within a second. Without it all goes on, but slower, and limits are counted on each node alone. */
@Component("redis")
class RedisHealth implements HealthIndicator {

    private final RedisLink link;

    RedisHealth(@Qualifier("notesLink") RedisLink link) {
        this.link = link;
    }

    @Override
    public Health health() {
        return link.commands()
                .filter(commands -> commands.ping()
                        .toCompletableFuture()
                        .orTimeout(1, TimeUnit.SECONDS)
                        .handle((pong, failure) -> failure == null)
                        .join())
                .map(commands -> Health.up().build())
                .orElseGet(() -> Health.down()
                        .withDetail("reason", "Redis does not answer.")
                        .build());
    }
}
