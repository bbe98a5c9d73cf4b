package org.mirubato.infra.axon;

import java.util.List;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.mirubato.infra.axonserver.AxonServerHead;
import org.mirubato.infra.axonserver.AxonServerLink;
import org.mirubato.infra.axonserver.CommandsOverTheLink;
import org.mirubato.infra.axonserver.HeadAfterCommand;
import org.mirubato.infra.axonserver.RefusalsInWords;
import org.mirubato.infra.axonserver.RepeatedOnAggregate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The buses over Axon Server: a command goes to the node that the server chooses by its aggregate, a query to this node when it
 * has the answer. The sender's metadata is added before the way, repetitions are recognised after it.
 */
@Configuration(proxyBeanMethods = false)
@OnAxonServer
class AxonServerBusConfig {

    @Bean
    CommandBus commandBus(
            DuplicateCommandHandlerResolver duplicates,
            CorrelationDataProvider correlation,
            EventStore events,
            AxonServerConfiguration settings,
            @Qualifier("messageSerializer") Serializer messages,
            AxonServerLink link) {
        SimpleCommandBus local = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .duplicateCommandHandlerResolver(duplicates)
                .build();
        local.registerHandlerInterceptor(new CorrelationDataInterceptor<>(List.of(correlation)));
        local.registerHandlerInterceptor(new RepeatedOnAggregate(events, AnnotationRoutingStrategy.defaultStrategy()));
        AxonServerCommandBus bus = AxonServerCommandBus.builder()
                .axonServerConnectionManager(link.connections())
                .configuration(settings)
                .localSegment(CommandsOverTheLink.handling(local))
                .serializer(messages)
                .routingStrategy(AnnotationRoutingStrategy.defaultStrategy())
                .build();
        bus.registerDispatchInterceptor(new CommandContext());
        return CommandsOverTheLink.sending(bus, link);
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus, AxonServerHead head) {
        return new HeadAfterCommand(bus, new RetryAtOnce(), head);
    }

    @Bean
    QueryBus queryBus(
            AxonServerConfiguration settings,
            AxonServerConnectionManager connections,
            @Qualifier("messageSerializer") Serializer messages,
            QueryUpdateEmitter emitter,
            ReadYourWrites readYourWrites) {
        SimpleQueryBus local = SimpleQueryBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .queryUpdateEmitter(emitter)
                .build();
        local.registerHandlerInterceptor(new RefusalsInWords());
        AxonServerQueryBus bus = AxonServerQueryBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(settings)
                .localSegment(local)
                .updateEmitter(emitter)
                .messageSerializer(messages)
                .genericSerializer(messages)
                .enabledLocalSegmentShortCut()
                .build();
        bus.registerDispatchInterceptor(readYourWrites);
        return bus;
    }
}
