package org.mirubato.infra.sync;

import java.time.Clock;
import java.time.Duration;
import org.mirubato.infra.processing.Round;
import org.mirubato.sync.Tombstones;
import org.mirubato.sync.Tombstones.Stay;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** How long streams hold what was deleted. */
@Configuration(proxyBeanMethods = false)
@Profile("processors")
class TombstoneConfig {

    private static final Duration PAUSE = Duration.ofHours(6);

    @Bean
    Stay tombstoneStay(
            @Value("${mirubato.limits.tombstones:90d}") Duration passed,
            @Value("${mirubato.limits.tombstones-at-most:365d}") Duration longest) {
        return new Stay(passed, longest);
    }

    @Bean
    Round tombstoneRound(Tombstones tombstones, Clock clock) {
        return new Round("tombstones", PAUSE, () -> tombstones.at(clock.instant()));
    }
}
