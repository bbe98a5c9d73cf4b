package org.mirubato.infra.rebuild;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.mirubato.infra.axon.DeadLetterQueues;
import org.mirubato.infra.axon.ParkingPolicy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes the processors that fill new tables: with the handlers of the live processor, in large batches. */
@Component
class Fillers {

    private static final int BATCH = 1000;
    private static final int SEGMENTS = 3;
    private static final int STORE_MILLIS = 500;

    private final EventProcessingConfiguration processing;
    private final EventStore events;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final JdbcTemplate jdbc;
    private final DeadLetterQueues queues;

    Fillers(
            EventProcessingConfiguration processing,
            EventStore events,
            TokenStore tokens,
            TransactionManager transactions,
            JdbcTemplate jdbc,
            DeadLetterQueues queues) {
        this.processing = processing;
        this.events = events;
        this.tokens = tokens;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.queues = queues;
    }

    /** Whether the live processor is one of this node's. */
    boolean canFill(ReadModel model) {
        return live(model).isPresent();
    }

    /** The log's last position; 0 when it is empty. */
    long head() {
        return events.createHeadToken().position().orElse(0);
    }

    /** A filler that is still to be started. */
    Filler of(ReadModel model) {
        ScheduledExecutorService threads = new FillerThreads(1 + SEGMENTS, model.filler());
        TransactionManager beside = new TransactionsBeside(transactions, jdbc, model.nextSchema());
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(model.filler())
                .eventHandlerInvoker(invoker(model, beside))
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(beside)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(SEGMENTS)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH)
                .claimExtensionThreshold(STORE_MILLIS)
                .build();
        return new Filler(processor, () -> segments(model), threads);
    }

    private int segments(ReadModel model) {
        return transactions.fetchInTransaction(() -> tokens.fetchSegments(model.filler())).length;
    }

    private EventHandlerInvoker invoker(ReadModel model, TransactionManager beside) {
        SimpleEventHandlerInvoker live = live(model).orElseThrow();
        List<RetellingHandler> handlers =
                live.eventHandlers().stream().map(RetellingHandler::new).toList();
        if (!queues.parks(model.group())) {
            return SimpleEventHandlerInvoker.builder()
                    .eventHandlers(handlers)
                    .sequencingPolicy(live.getSequencingPolicy())
                    .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                    .build();
        }
        return DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(handlers)
                .sequencingPolicy(live.getSequencingPolicy())
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .queue(queues.of(model.filler()))
                .enqueuePolicy(new ParkingPolicy())
                .transactionManager(beside)
                .build();
    }

    private Optional<SimpleEventHandlerInvoker> live(ReadModel model) {
        return processing.eventProcessor(model.group(), AbstractEventProcessor.class).stream()
                .flatMap(processor -> invokers(processor.eventHandlerInvoker()))
                .filter(SimpleEventHandlerInvoker.class::isInstance)
                .map(SimpleEventHandlerInvoker.class::cast)
                .findFirst();
    }

    private static Stream<EventHandlerInvoker> invokers(EventHandlerInvoker invoker) {
        return invoker instanceof MultiEventHandlerInvoker many ? many.delegates().stream() : Stream.of(invoker);
    }
}
