package org.mirubato.infra.processing;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.mirubato.infra.eventlog.Erasure;
import org.mirubato.infra.eventlog.EventCodec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What makes personal fields of the log unreadable. */
@Configuration(proxyBeanMethods = false)
class ErasureConfig {

    /** Longer than any sign-in link can be used. */
    private static final Duration LINKS_KEPT = Duration.ofHours(1);

    @Bean
    Erasure erasure(DataSource dataSource, EventCodec codec) {
        return new Erasure(codec, new JdbcTemplate(dataSource));
    }

    @Bean
    Round expiredLinks(Erasure erasure, Clock clock) {
        return new Round(
                "expired-links",
                LINKS_KEPT,
                () -> erasure.eraseLinksBefore(clock.instant().minus(LINKS_KEPT)));
    }
}
