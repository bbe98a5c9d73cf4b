package org.mirubato.infra.axon;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The parked events of one processing group, by aggregate. Every batch asks once what is parked, under a lock that it shares with
 * other batches and that a retry takes alone: else a batch that has read a row before a retry drained its sequence would write
 * that row without the drained events.
 */
final class DeadLetterQueue extends JdbcSequencedDeadLetterQueue<EventMessage<?>> {

    private final String group;
    private final DeadLetterTable table;

    DeadLetterQueue(String group, DeadLetterTable table, Builder<EventMessage<?>> builder) {
        super(builder.processingGroup(group));
        this.group = group;
        this.table = table;
    }

    @Override
    public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
        super.enqueue(name(sequence), letter);
        if (CurrentUnitOfWork.isStarted()) {
            parked().add(name(sequence));
        }
    }

    @Override
    public boolean enqueueIfPresent(Object sequence, Supplier<DeadLetter<? extends EventMessage<?>>> letter) {
        boolean present =
                CurrentUnitOfWork.isStarted() ? parked().contains(name(sequence)) : super.contains(name(sequence));
        if (present) {
            enqueue(sequence, letter.get());
        }
        return present;
    }

    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> filter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        table.lock(group);
        return super.process(filter, task);
    }

    @Override
    public boolean contains(Object sequence) {
        return super.contains(name(sequence));
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequence) {
        return super.deadLetterSequence(name(sequence));
    }

    @Override
    public boolean isFull(Object sequence) {
        return super.isFull(name(sequence));
    }

    @Override
    public long sequenceSize(Object sequence) {
        return super.sequenceSize(name(sequence));
    }

    private Set<String> parked() {
        return CurrentUnitOfWork.get()
                .root()
                .getOrComputeResource(DeadLetterQueue.class.getName() + group, key -> table.sequencesLocked(group));
    }

    /** Axon would take the hash code, and with it the whole subject. */
    private static String name(Object sequence) {
        return sequence instanceof EventSequence events ? events.aggregate() : sequence.toString();
    }
}
