package org.mirubato.infra.axon;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.mirubato.infra.axonserver.AccountsByClaim;
import org.mirubato.infra.axonserver.AxonServerHead;
import org.mirubato.infra.axonserver.AxonServerHealth;
import org.mirubato.infra.axonserver.AxonServerLink;
import org.mirubato.infra.axonserver.AxonServerLog;
import org.mirubato.infra.axonserver.AxonServerProperties;
import org.mirubato.infra.axonserver.ClaimsBeforeAppend;
import org.mirubato.infra.axonserver.Connections;
import org.mirubato.infra.axonserver.PausedWhileAway;
import org.mirubato.infra.axonserver.ReservedClaims;
import org.mirubato.infra.eventlog.ClaimHash;
import org.mirubato.infra.runtime.SharedKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Axon Server as event store. What its append can't check, values that one aggregate alone may hold, stays in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@OnAxonServer
@EnableConfigurationProperties(AxonServerProperties.class)
class AxonServerConfig {

    private static final Duration BEAT = Duration.ofMillis(500);

    /** An append ends, one way or the other, within ten seconds. */
    private static final Duration LONGER_THAN_AN_APPEND = Duration.ofSeconds(30);

    @Bean
    AxonServerConfiguration axonServerSettings(AxonServerProperties properties) {
        return Connections.settings(properties);
    }

    /** Closed by the framework, after the buses that use it. */
    @Bean(destroyMethod = "")
    AxonServerConnectionManager axonServerConnections(AxonServerConfiguration settings) {
        return Connections.manager(settings);
    }

    @Bean
    AxonServerLink axonServerLink(AxonServerConnectionManager connections, AxonServerProperties properties) {
        return new AxonServerLink(connections, properties.servers(), BEAT);
    }

    @Bean
    AxonServerHealth axonServer(AxonServerLink link) {
        return new AxonServerHealth(link);
    }

    @Bean
    AxonServerHead axonServerHead(AxonServerLink link) {
        return new AxonServerHead(link);
    }

    @Bean
    AxonServerLog eventStore(
            AxonServerConfiguration settings,
            AxonServerConnectionManager connections,
            @Qualifier("eventSerializer") Serializer events,
            @Qualifier("serializer") Serializer others) {
        return AxonServerLog.on(AxonServerEventStore.builder()
                .configuration(settings)
                .platformConnectionManager(connections)
                .eventSerializer(events)
                .snapshotSerializer(others)
                .snapshotFilter(SnapshotFilter.rejectAll()));
    }

    @Bean
    ReservedClaims reservedClaims(DataSource dataSource, SharedKeys keys, AxonServerLog events) {
        ClaimHash hash = new ClaimHash(keys.keep("claims", EventStoreConfig::randomKey));
        ReservedClaims claims = new ReservedClaims(
                new JdbcTemplate(dataSource),
                hash,
                id -> events.lastSequenceNumberFor(id).isPresent(),
                LONGER_THAN_AN_APPEND);
        events.registerDispatchInterceptor(new ClaimsBeforeAppend(claims));
        return claims;
    }

    @Bean
    PausedWhileAway pausedWhileAway(ObjectProvider<Scheduler> schedulers, AxonServerLink link) {
        return new PausedWhileAway(schedulers.stream().toList(), link);
    }

    @Bean
    AccountsByClaim accountDirectory(ReservedClaims claims, AxonServerLink link) {
        return new AccountsByClaim(claims, link);
    }
}
