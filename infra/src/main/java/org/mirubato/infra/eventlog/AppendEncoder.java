package org.mirubato.infra.eventlog;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.mirubato.domain.Claiming;
import org.mirubato.domain.DomainEvent;
import org.mirubato.infra.eventlog.Append.EncodedEvent;
import org.mirubato.infra.eventlog.Append.OwnedClaim;
import tools.jackson.databind.json.JsonMapper;

/** Turns what a command has published into what is written: personal fields sealed, claims hashed. */
final class AppendEncoder {

    private final EventCodec codec;
    private final JsonMapper mapper;
    private final ClaimHash claimHash;

    AppendEncoder(EventCodec codec, JsonMapper mapper, ClaimHash claimHash) {
        this.codec = codec;
        this.mapper = mapper;
        this.claimHash = claimHash;
    }

    /** @param events the domain events of one command, at least one */
    Append encode(List<? extends EventMessage<?>> events) {
        List<EncodedEvent> encoded = new ArrayList<>();
        List<OwnedClaim> claims = new ArrayList<>();
        for (EventMessage<?> event : events) {
            DomainEventMessage<?> message = (DomainEventMessage<?>) event;
            encoded.add(encoded(message));
            if (message.getPayload() instanceof Claiming claiming) {
                claiming.claims()
                        .forEach(claim ->
                                claims.add(new OwnedClaim(claimHash.hashed(claim), message.getAggregateIdentifier())));
            }
        }
        return new Append(commandId(events.get(0)), encoded, claims);
    }

    private EncodedEvent encoded(DomainEventMessage<?> message) {
        return new EncodedEvent(
                message,
                codec.encode((DomainEvent) message.getPayload()),
                mapper.writeValueAsString(message.getMetaData()));
    }

    private static String commandId(EventMessage<?> event) {
        Object id = event.getMetaData().get(PostgresEventStorageEngine.COMMAND_ID);
        return id == null ? event.getIdentifier() : id.toString();
    }
}
