package org.mirubato.infra.axon;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotterFactoryBean;
import org.mirubato.infra.eventlog.EventLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

    @Bean
    SnapshotTriggerDefinition aggregateSnapshots(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
    }
}
