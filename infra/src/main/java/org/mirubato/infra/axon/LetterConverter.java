package org.mirubato.infra.axon;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterJdbcConverter;
import org.axonframework.serialization.Serializer;

/** Reads dead letters from their rows; the event's payload is opened when it is asked for. */
final class LetterConverter extends DefaultDeadLetterJdbcConverter<EventMessage<?>> {

    LetterConverter(Serializer tokens, Serializer events) {
        super(DefaultDeadLetterJdbcConverter.<EventMessage<?>>builder()
                .schema(LogSchemas.DEAD_LETTERS)
                .genericSerializer(tokens)
                .eventSerializer(events));
    }
}
