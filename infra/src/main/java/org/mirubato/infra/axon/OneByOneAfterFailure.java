package org.mirubato.infra.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/**
 * Finds out which event is to blame for a batch that failed. A batch writes its rows together at its end, and the first statement
 * that PostgreSQL refuses spoils the whole transaction: then no single event has failed, and none could be parked any more. So a
 * batch that was rolled back is handled again event by event, each in a unit of work and on a savepoint of its own. What the
 * poison event wrote is undone alone, its failure comes out of the handler and parks it, and the rest of the batch goes on.
 */
final class OneByOneAfterFailure implements HandlerEnhancerDefinition {

    private static final String CAREFUL = OneByOneAfterFailure.class.getName();

    private final Predicate<String> parking;
    private final TransactionManager savepoints;

    /** The events of batches that were rolled back lately. */
    private final Cache<String, Boolean> suspects = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    OneByOneAfterFailure(Predicate<String> parking, TransactionManager savepoints) {
        this.parking = parking;
        this.savepoints = savepoints;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        ProcessingGroup group = original.declaringClass().getAnnotation(ProcessingGroup.class);
        boolean parks = group != null && parking.test(group.value());
        return parks && original.canHandleMessageType(EventMessage.class) ? new Handler<>(original) : original;
    }

    /** The whole batch is handled in one way: rows that are not written yet would be missed by an event that writes at once. */
    private boolean begin(BatchingUnitOfWork<?> batch) {
        List<String> events =
                batch.getMessages().stream().map(Message::getIdentifier).toList();
        batch.onRollback(failed -> events.forEach(event -> suspects.put(event, true)));
        return events.stream().anyMatch(event -> suspects.getIfPresent(event) != null);
    }

    private Object alone(Message<?> event, Callable<Object> handling) throws Exception {
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(event);
        work.attachTransaction(savepoints);
        ResultMessage<Object> result = work.executeWithResult(handling);
        if (result.isExceptional()) {
            Throwable failure = result.exceptionResult();
            throw failure instanceof Exception exception ? exception : new IllegalStateException(failure);
        }
        return result;
    }

    private final class Handler<T> extends WrappedMessageHandlingMember<T> {

        Handler(MessageHandlingMember<T> handler) {
            super(handler);
        }

        @Override
        public Object handle(Message<?> event, T target) throws Exception {
            boolean careful = CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch
                    && batch.getOrComputeResource(CAREFUL, key -> begin(batch));
            return careful ? alone(event, () -> super.handle(event, target)) : super.handle(event, target);
        }
    }
}
