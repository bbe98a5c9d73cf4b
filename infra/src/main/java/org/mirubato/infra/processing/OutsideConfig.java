package org.mirubato.infra.processing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mirubato.processors.reading.outside.OutsideBudget;
import org.mirubato.processors.reading.outside.OutsideModel;
import org.mirubato.processors.reading.outside.OutsideReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/** The reader outside, where the operator has named one. */
@Configuration(proxyBeanMethods = false)
@Profile("processors")
@ConditionalOnProperty("mirubato.readers.outside.url")
class OutsideConfig {

    /** Two questions fit into the time of a reader. */
    private static final int QUESTIONS = 2;

    @Bean
    @Order(2)
    OutsideReader outsideReader(
            @Value("${mirubato.readers.outside.url}") URI url,
            @Value("${mirubato.readers.outside.model}") String model,
            @Value("${mirubato.readers.outside.key-file:#{null}}") @Nullable Path keyFile,
            @Value("${mirubato.readers.outside.per-day:100}") int perDay,
            @Value("${mirubato.limits.reading-seconds:60}") long seconds,
            DataSource dataSource,
            Clock clock)
            throws IOException {
        String key = keyFile == null ? null : Files.readString(keyFile).strip();
        Duration patience = Duration.ofSeconds(seconds).dividedBy(QUESTIONS);
        return new OutsideReader(
                new OutsideModel(url, model, key, patience),
                new OutsideBudget(new JdbcTemplate(dataSource), perDay, clock));
    }
}
