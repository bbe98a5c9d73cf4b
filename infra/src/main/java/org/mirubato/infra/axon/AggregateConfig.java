package org.mirubato.infra.axon;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotterFactoryBean;
import org.mirubato.infra.eventlog.EventLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** How aggregates are kept and loaded: the beans that their annotation names. */
@Configuration(proxyBeanMethods = false)
class AggregateConfig {

    /** Events that an aggregate may have had since its last snapshot. */
    private static final int EVENTS_PER_SNAPSHOT = 100;

    @Bean
    CommandTargetResolver commandTargets() {
        return new CommandTargets();
    }

    /** On Axon Server the same node gets all commands of an aggregate, and nobody else changes it. */
    @Bean
    Cache aggregateCache(ObjectProvider<EventLog> postgres) {
        EventLog log = postgres.getIfAvailable();
        if (log == null) {
            return new AggregateCache(() -> false);
        }
        AggregateCache cache = new AggregateCache(log::othersListen);
        log.onForeignEvents(cache::remove, cache::removeAll);
        return cache;
    }

    @Bean
    SpringAggregateSnapshotterFactoryBean snapshotter() {
        Executor thread = Executors.newSingleThreadExecutor(work -> {
            Thread worker = new Thread(work, "snapshots");
            worker.setDaemon(true);
            return worker;
        });
        SpringAggregateSnapshotterFactoryBean snapshotter = new SpringAggregateSnapshotterFactoryBean();
        snapshotter.setExecutor(thread);
        return snapshotter;
    }

    /**
     * A lock for each aggregate, and such locks for each type of aggregate. Whoever waits for one looks, after each attempt, through all
     * threads for a deadlock: every ten milliseconds by default, which many clients of one aggregate pay for with much of a core. No
     * command locks two aggregates, so once a second is enough.
     */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    LockFactory aggregateLocks() {
        return PessimisticLockFactory.builder()
                .lockAttemptTimeout(1_000)
                .acquireAttempts(60)
                .build();
    }

    @Bean
    SnapshotTriggerDefinition aggregateSnapshots(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
    }
}
