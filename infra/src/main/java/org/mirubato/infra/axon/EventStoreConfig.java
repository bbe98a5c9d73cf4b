package org.mirubato.infra.axon;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.mirubato.infra.eventlog.EventCodec;
import org.mirubato.infra.eventlog.EventLog;
import org.mirubato.infra.eventlog.LogEventStore;
import org.mirubato.infra.eventlog.LogWatch;
import org.mirubato.infra.eventlog.SubjectKeys;
import org.mirubato.infra.json.TextValueModule;
import org.mirubato.infra.runtime.SharedKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** The event log and Axon's event store on it. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfig {

    private static final int KEY_BYTES = 32;

    static {
        // as fine as the log keeps times: what is told from memory must equal what is read from the table
        GenericEventMessage.clock = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    /** The log's own mapper: what it writes must never change with a setting of the web side. */
    private static JsonMapper logMapper() {
        return JsonMapper.builder().addModule(new TextValueModule()).build();
    }

    @Bean
    EventCodec eventCodec(DataSource dataSource, SharedKeys keys) {
        byte[] master = keys.keep("master", EventStoreConfig::randomKey);
        return new EventCodec(logMapper(), new SubjectKeys(new JdbcTemplate(dataSource), master));
    }

    @Bean
    @OnPostgres
    EventLog eventLog(DataSource dataSource, EventCodec codec, SharedKeys keys) {
        byte[] claimKey = keys.keep("claims", EventStoreConfig::randomKey);
        return new EventLog(new JdbcTemplate(dataSource), logMapper(), codec, claimKey);
    }

    @Bean
    @OnPostgres
    EventStorageEngine eventStorageEngine(EventLog log) {
        return log.engine();
    }

    @Bean
    @OnPostgres
    LogWatch logWatch(EventLog log, DataSource dataSource) {
        return log.watch(dataSource);
    }

    @Bean
    @OnPostgres
    LogEventStore eventStore(EventLog log) {
        return LogEventStore.on(log.engine());
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    static byte[] randomKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
