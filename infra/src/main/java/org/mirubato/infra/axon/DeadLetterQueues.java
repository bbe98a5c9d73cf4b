package org.mirubato.infra.axon;

import java.util.Set;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Where projections park the events that they can't take, each group in a queue of its own. */
@Component
public class DeadLetterQueues {

    static final Set<String> PARKING_GROUPS = Set.of(
            "score-list",
            "account-list",
            "device-list",
            "piece-list",
            "logbook",
            "insights",
            "piece-join",
            "repertoire",
            "goal-list",
            "plans");

    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final DeadLetterTable table;
    private final Serializer serializer;
    private final Serializer eventSerializer;

    DeadLetterQueues(
            ConnectionProvider connections,
            TransactionManager transactions,
            DeadLetterTable table,
            @Qualifier("serializer") Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        this.connections = connections;
        this.transactions = transactions;
        this.table = table;
        this.serializer = serializer;
        this.eventSerializer = eventSerializer;
    }

    /** Whether the group parks what it can't take; the others stop at it. */
    public boolean parks(String group) {
        return PARKING_GROUPS.contains(group);
    }

    /** The queue under that name, on the caller's transaction where there is one. */
    public SequencedDeadLetterQueue<EventMessage<?>> of(String name) {
        return new DeadLetterQueue(
                name,
                table,
                JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .schema(LogSchemas.DEAD_LETTERS)
                        .genericSerializer(serializer)
                        .eventSerializer(eventSerializer)
                        .statementFactory(new DeadLetterStatements(serializer, eventSerializer)));
    }
}
