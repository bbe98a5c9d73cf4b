package org.mirubato.infra.axonserver;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.mirubato.infra.eventlog.PostgresEventStorageEngine;

/**
 * A command that comes with an id of its own may be a repetition. Axon Server has no index on command ids, so the last events of
 * its aggregate are searched for it. Two at once are told apart by the aggregate's sequence: the second is decided again, and
 * found then.
 */
public final class RepeatedOnAggregate implements MessageHandlerInterceptor<CommandMessage<?>> {

    /** How many events back a repetition is recognised. */
    static final int REMEMBERED = 64;

    private final EventStore events;
    private final RoutingStrategy aggregateOf;

    /** @param aggregateOf answers a command's aggregate id */
    public RepeatedOnAggregate(EventStore events, RoutingStrategy aggregateOf) {
        this.events = events;
        this.aggregateOf = aggregateOf;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        CommandMessage<?> command = unitOfWork.getMessage();
        Object id = command.getMetaData().get(PostgresEventStorageEngine.COMMAND_ID);
        if (id == null || id.equals(command.getIdentifier())) {
            return chain.proceed();
        }
        return hasEvents(id, aggregateOf.getRoutingKey(command)) ? null : chain.proceed();
    }

    private boolean hasEvents(Object commandId, String aggregateId) {
        return events.lastSequenceNumberFor(aggregateId)
                .map(last -> events.readEvents(aggregateId, Math.max(0, last - REMEMBERED + 1))
                        .asStream())
                .map(recent -> recent.anyMatch(
                        event -> commandId.equals(event.getMetaData().get(PostgresEventStorageEngine.COMMAND_ID))))
                .orElse(false);
    }
}
