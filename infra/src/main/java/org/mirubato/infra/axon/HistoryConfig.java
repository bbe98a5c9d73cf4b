package org.mirubato.infra.axon;

import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mirubato.infra.eventlog.EventCodec;
import org.mirubato.infra.history.LogPastEvents;
import org.mirubato.infra.history.StreamPastEvents;
import org.mirubato.query.history.PastEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Where the time machine reads from. */
@Configuration(proxyBeanMethods = false)
@Profile("query")
class HistoryConfig {

    @Bean
    @OnPostgres
    PastEvents pastEvents(DataSource dataSource, EventCodec codec) {
        return new LogPastEvents(new JdbcTemplate(dataSource), codec);
    }

    @Bean
    @OnAxonServer
    PastEvents pastEventsOnAxonServer(EventStore store, JsonMapper mapper) {
        return new StreamPastEvents(store, mapper);
    }
}
