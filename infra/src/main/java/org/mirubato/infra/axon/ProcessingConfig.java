package org.mirubato.infra.axon;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The event processors: pooled, each subject's events in their order, rows and token in one transaction. A poison event parks its
 * own aggregate; the sync group never parks, since that would stop a user's whole stream.
 */
@Configuration(proxyBeanMethods = false)
class ProcessingConfig {

    private static final int BATCH = 200;
    private static final int SEGMENTS = 2;

    /**
     * For so long a node that says nothing keeps its segments. They are claimed anew, and free ones looked for, twice in that
     * time: ten seconds leave a node five for a pause of its own, and move the segments of a dead one within fifteen.
     */
    static final int CLAIM_SECONDS = 10;

    private static final String GIVEN_CLAIM_SECONDS = "${mirubato.claim-seconds:" + CLAIM_SECONDS + "}";

    /** Joins the Spring transaction of the processor's batch when there is one. */
    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections,
            @Qualifier("serializer") Serializer serializer,
            @Value("${mirubato.node}") String node,
            @Value(GIVEN_CLAIM_SECONDS) int claimSeconds) {
        return new LogTokens(
                JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .schema(LogSchemas.TOKENS)
                        .serializer(serializer)
                        .nodeId(node)
                        .claimTimeout(Duration.ofSeconds(claimSeconds))
                        .contentType(byte[].class),
                node);
    }

    @Bean
    SagaStore<Object> sagaStore(ConnectionProvider connections, @Qualifier("serializer") Serializer serializer) {
        return JdbcSagaStore.builder()
                .connectionProvider(connections)
                .sqlSchema(new PostgresSagaSqlSchema(LogSchemas.SAGAS))
                .serializer(serializer)
                .build();
    }

    @Bean
    DeadLetterTable deadLetterTable(
            JdbcTemplate jdbc,
            @Qualifier("serializer") Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        return new DeadLetterTable(jdbc, serializer, eventSerializer);
    }

    @Bean
    OneByOneAfterFailure oneByOneAfterFailure(DeadLetterQueues queues, PlatformTransactionManager transactions) {
        return new OneByOneAfterFailure(queues::parks, new SavepointTransactions(transactions));
    }

    @Bean
    ReadModelPace readModelPace(OtherNodes others) {
        return new ReadModelPace(others::mayBeThere);
    }

    @Bean
    ConfigurerModule processorModule(
            DeadLetterQueues queues,
            PlatformTransactionManager transactions,
            ReadModelPace pace,
            @Value(GIVEN_CLAIM_SECONDS) int claimSeconds) {
        SavepointTransactions savepoints = new SavepointTransactions(transactions);
        long halfAClaim = Duration.ofSeconds(claimSeconds).toMillis() / 2;
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            processing.usingPooledStreamingEventProcessors((config, builder) -> builder.batchSize(BATCH)
                    .initialSegmentCount(SEGMENTS)
                    .claimExtensionThreshold(halfAClaim)
                    .tokenClaimInterval(halfAClaim)
                    .initialToken(StreamableMessageSource::createTailToken));
            ProjectionWatermarks.READ_MODELS.forEach(group -> processing.registerPooledStreamingEventProcessor(
                    group, config -> new PacedSource(config.eventStore(), pace)));
            processing.registerTransactionManager(
                    ProjectionWatermarks.STREAM,
                    config -> new StatementTransactions(new SpringTransactionManager(transactions)));
            processing.registerDefaultSequencingPolicy(config -> EventSequence::of);
            processing.registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.instance());
            processing.registerDefaultDeadLetterPolicy(config -> new ParkingPolicy());
            processing.registerDeadLetterQueueProvider(
                    group -> queues.parks(group) ? config -> queues.of(group) : null);
            DeadLetterQueues.PARKING_GROUPS.forEach(
                    group -> processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                            group, (config, invoker) -> invoker.transactionManager(savepoints)));
        };
    }
}
