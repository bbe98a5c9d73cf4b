package org.mirubato.infra.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.serialization.Serializer;

/**
 * Axon's statements, mended in two places.
 *
 * <p>Their paging is wrong in 4.13.0 (AxonFramework #4544): it hands the number of rows that were read so far to
 * {@code sequence_index >= ?}, the place of a letter within its own sequence. So the second page of claimable sequences, ten rows
 * on, holds only those whose first letter is the tenth or later, and all others are never reached by a filter; and a sequence of
 * more letters than a page is listed more than once. Here the first page holds everything, which the queue's own bounds (1024
 * sequences of 1024 letters) make bearable, and there is no second one.
 *
 * <p>They cut an event's time to milliseconds: a drained row would differ from a replayed one.
 */
final class DeadLetterStatements extends DefaultDeadLetterStatementFactory<EventMessage<?>> {

    /** The column's place in Axon's insertion. */
    private static final int TIME_OF_EVENT = 7;

    DeadLetterStatements(Serializer tokens, Serializer events) {
        super(DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
                .schema(LogSchemas.DEAD_LETTERS)
                .genericSerializer(tokens)
                .eventSerializer(events));
    }

    @Override
    public PreparedStatement enqueueStatement(
            Connection connection,
            String group,
            String sequence,
            DeadLetter<? extends EventMessage<?>> letter,
            long index)
            throws SQLException {
        PreparedStatement insert = super.enqueueStatement(connection, group, sequence, letter, index);
        insert.setString(TIME_OF_EVENT, letter.message().getTimestamp().toString());
        return insert;
    }

    @Override
    public PreparedStatement claimableSequencesStatement(
            Connection connection, String group, Instant abandonedBefore, int offset, int maxSize) throws SQLException {
        return offset == 0
                ? super.claimableSequencesStatement(connection, group, abandonedBefore, 0, Integer.MAX_VALUE)
                : nothing(connection);
    }

    @Override
    public PreparedStatement letterSequenceStatement(
            Connection connection, String group, String sequence, int offset, int maxSize) throws SQLException {
        return offset == 0
                ? super.letterSequenceStatement(connection, group, sequence, 0, Integer.MAX_VALUE)
                : nothing(connection);
    }

    private static PreparedStatement nothing(Connection connection) throws SQLException {
        return connection.prepareStatement("select * from dead_letter_entry where false");
    }
}
