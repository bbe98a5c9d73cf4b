package org.mirubato.infra.axonserver;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.mirubato.domain.Claiming;
import org.mirubato.domain.Refusal;

/** Reserves what events claim, when they are about to be appended; a value that is taken refuses the command. */
public final class ClaimsBeforeAppend implements MessageDispatchInterceptor<EventMessage<?>> {

    private final ReservedClaims claims;

    public ClaimsBeforeAppend(ReservedClaims claims) {
        this.claims = claims;
    }

    /** @throws Refusal (conflict) when another aggregate holds a value */
    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        return (index, event) -> {
            if (event.getPayload() instanceof Claiming claiming) {
                String aggregateId = ((DomainEventMessage<?>) event).getAggregateIdentifier();
                if (!claiming.claims().stream().allMatch(claim -> claims.reserve(claim, aggregateId))) {
                    throw Refusal.conflict("This is taken already.");
                }
            }
            return event;
        };
    }
}
