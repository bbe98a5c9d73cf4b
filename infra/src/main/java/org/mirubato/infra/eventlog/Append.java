package org.mirubato.infra.eventlog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.mirubato.domain.Claiming.Claim;
import org.mirubato.infra.eventlog.EventCodec.Encoded;

/**
 * What one command wants to append: encoded by the thread of the command, so that the one that writes has nothing to do but write.
 *
 * @param events at least one
 */
record Append(String commandId, List<EncodedEvent> events, List<OwnedClaim> claims) {

    /**
     * An event and its stored form.
     *
     * @param metadata JSON
     */
    record EncodedEvent(DomainEventMessage<?> message, Encoded encoded, String metadata) {}

    /** A claim whose value is hashed, and the aggregate that makes it. */
    record OwnedClaim(Claim claim, String owner) {}

    /** What came of an append. */
    enum Outcome {
        /** The events are in the log. */
        APPENDED,
        /** The command's events were in the log already, and nothing was added. */
        DUPLICATE,
        /** Somebody else has appended to one of the aggregates. */
        CONFLICT,
        /** Another aggregate holds one of the claimed values. */
        CLAIMED
    }

    /**
     * @param first the position of the command's first event; 0 when it has none
     * @param last the position of its last event; 0 when it has none
     */
    record Result(Outcome outcome, long first, long last) {}

    /** What no other append of the same commit may touch, since each of them is judged by what was there before. */
    Set<Object> touched() {
        Set<Object> touched = new HashSet<>();
        touched.add(commandId);
        events.forEach(event -> touched.add(new Touched(event.message().getAggregateIdentifier())));
        claims.forEach(claim -> touched.add(claim.claim()));
        return touched;
    }

    private record Touched(String aggregateId) {}
}
