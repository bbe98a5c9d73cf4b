package org.mirubato.infra.processing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.mirubato.infra.axon.SideEffects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** Sagas and whoever else acts on what happens: one event at a time, and deadlines on a scheduler of their own, so that busy workers never delay them. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@Profile("processors")
class DeadlineConfig {

    @Bean
    ConfigurerModule sagaModule() {
        return configurer -> SideEffects.GROUPS.forEach(group -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessorConfiguration(
                        group,
                        (config, builder) -> builder.batchSize(1)
                                .initialSegmentCount(2)
                                .initialToken(StreamableMessageSource::createTailToken)));
    }

    /** Started and stopped by the deadline manager. */
    @Bean(destroyMethod = "")
    Scheduler deadlineScheduler(
            DataSource dataSource,
            ObjectProvider<DbSchedulerDeadlineManager> manager,
            @Value("${mirubato.node}") String node) {
        return Scheduler.create(dataSource, List.of(DbSchedulerDeadlineManager.humanReadableTask(manager::getObject)))
                .tableName("scheduled_deadlines")
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(1)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(JobConfig.HEARTBEAT)
                .missedHeartbeatsLimit(JobConfig.MISSED_HEARTBEATS)
                .build();
    }

    @Bean
    DeadlineManager deadlineManager(
            @Qualifier("deadlineScheduler") Scheduler scheduler,
            Configuration configuration,
            @Qualifier("serializer") Serializer serializer,
            TransactionManager transactions) {
        return DbSchedulerDeadlineManager.builder()
                .scheduler(scheduler)
                .scopeAwareProvider(new ConfigurationScopeAwareProvider(configuration))
                .serializer(serializer)
                .transactionManager(transactions)
                .useBinaryPojo(false)
                .build();
    }
}
