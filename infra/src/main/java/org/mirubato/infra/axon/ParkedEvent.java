package org.mirubato.infra.axon;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;

/**
 * An event that waits in a dead-letter queue.
 *
 * @param name the event's name on the wire
 * @param waiting how many events wait in the same sequence, this one included
 */
public record ParkedEvent(
        String group, String name, String revision, long waiting, JdbcDeadLetter<EventMessage<?>> letter) {

    public String sequence() {
        return letter.getSequenceIdentifier();
    }

    public String aggregate() {
        return letter.message() instanceof DomainEventMessage<?> event ? event.getAggregateIdentifier() : "";
    }

    /** The event's place in the log. */
    public OptionalLong position() {
        return letter.message() instanceof TrackedEventMessage<?> event
                ? event.trackingToken().position()
                : OptionalLong.empty();
    }

    /** Why it is here, in one sentence; who waits behind another one has no cause of its own. */
    public String cause() {
        return letter.cause().map(cause -> cause.message()).orElse("It waits behind an earlier event.");
    }

    public Instant since() {
        return letter.enqueuedAt();
    }

    public Instant lastTouched() {
        return letter.lastTouched();
    }

    public Map<String, ?> metadata() {
        return letter.message().getMetaData();
    }

    /** The event with its personal fields opened. */
    public Object payload() {
        return letter.message().getPayload();
    }

    public Map<String, ?> diagnostics() {
        return letter.diagnostics();
    }
}
