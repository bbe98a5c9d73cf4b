package org.mirubato.infra.axon;

import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.mirubato.infra.eventlog.EventLog;
import org.mirubato.infra.eventlog.LogEventStore;
import org.mirubato.infra.eventlog.PostgresEventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The buses. The command bus has no transaction of its own: the append is its only write, and nothing that follows may undo
 * it. A command that lost a race is decided again on the new state.
 */
@Configuration(proxyBeanMethods = false)
class BusConfig {

    @Bean
    CorrelationDataProvider correlation() {
        return new SimpleCorrelationDataProvider(
                PostgresEventStorageEngine.COMMAND_ID,
                CommandContext.USER,
                CommandContext.DEVICE,
                CommandContext.MID,
                CommandContext.TRACE);
    }

    @Bean
    @OnPostgres
    CommandBus commandBus(
            DuplicateCommandHandlerResolver duplicates,
            CorrelationDataProvider correlation,
            CommandTargetResolver targets,
            EventLog log,
            LogEventStore events) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .duplicateCommandHandlerResolver(duplicates)
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(List.of(correlation)));
        bus.registerHandlerInterceptor(new RepeatedCommandInterceptor(log));
        bus.registerHandlerInterceptor(new CreateWithoutLooking(targets));
        bus.registerHandlerInterceptor(new DecidedOnNewest(events::hasStaged));
        bus.registerDispatchInterceptor(new CommandContext());
        return bus;
    }

    @Bean
    @OnPostgres
    CommandGateway commandGateway(CommandBus bus) {
        return DefaultCommandGateway.builder()
                .commandBus(bus)
                .retryScheduler(new RetryAtOnce())
                .build();
    }

    @Bean
    @OnPostgres
    SimpleQueryBus queryBus(QueryUpdateEmitter emitter, ReadYourWrites readYourWrites) {
        SimpleQueryBus bus = SimpleQueryBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .queryUpdateEmitter(emitter)
                .build();
        bus.registerDispatchInterceptor(readYourWrites);
        return bus;
    }
}
