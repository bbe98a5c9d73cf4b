package org.mirubato.infra.eventlog;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.mirubato.domain.DomainEvent;

/** A row of the log, opened. */
record StoredEvent(
        long position,
        UUID eventId,
        String aggregateType,
        String aggregateId,
        long sequence,
        Instant recordedAt,
        DomainEvent payload,
        Map<String, Object> metadata) {

    GenericDomainEventMessage<DomainEvent> message() {
        return new GenericDomainEventMessage<>(
                aggregateType, aggregateId, sequence, payload, metadata, eventId.toString(), recordedAt);
    }

    TrackedEventMessage<DomainEvent> tracked() {
        return tracked(position, message());
    }

    /** An event with its place in the log. */
    static <T> TrackedEventMessage<T> tracked(long position, DomainEventMessage<T> message) {
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(position), message);
    }
}
