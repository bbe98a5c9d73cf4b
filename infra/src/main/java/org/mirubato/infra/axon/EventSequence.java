package org.mirubato.infra.axon;

import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.mirubato.domain.DomainEvent;

/**
 * Which events have to follow each other. All events of a subject are handled by one segment, since a library's rows of one user
 * are written together: the segment is chosen by the hash code, which is the subject's alone. What is parked is one aggregate:
 * each row of the parking projections is made from the events of a single aggregate, so the other ones may go on without it.
 */
record EventSequence(String subject, String aggregate) {

    static EventSequence of(EventMessage<?> event) {
        String subject = event.getPayload() instanceof DomainEvent known ? known.subject() : event.getIdentifier();
        String aggregate =
                event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : event.getIdentifier();
        return new EventSequence(subject, aggregate);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventSequence sequence
                && subject.equals(sequence.subject)
                && aggregate.equals(sequence.aggregate);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(subject);
    }
}
