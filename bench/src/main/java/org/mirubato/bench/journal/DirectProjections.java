package org.mirubato.bench.journal;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.mirubato.bench.BenchException;
import org.mirubato.bench.log.LogServer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The projections of a server without their processors: told at once what is on its way into the log, in batches of any size.
 * Closed, the processors go on from the end of the log.
 */
final class DirectProjections implements AutoCloseable {

    private final LogServer server;
    private final EventProcessingConfiguration processing;
    private final TransactionManager transactions;
    private final List<EventMessageHandler> handlers = new ArrayList<>();

    DirectProjections(LogServer server) {
        this.server = server;
        this.processing = server.bean(EventProcessingConfiguration.class);
        this.transactions = unhurried(server.bean(TransactionManager.class), server.jdbc());
        for (EventProcessor processor : processing.eventProcessors().values()) {
            processor.shutDown();
            if (processor instanceof AbstractEventProcessor open) {
                addHandlers(open.eventHandlerInvoker());
            }
        }
    }

    /** A commit is not waited for until it is on the disk: what is lost by a crash here is filled anew. */
    private static TransactionManager unhurried(TransactionManager transactions, JdbcTemplate jdbc) {
        return () -> {
            Transaction transaction = transactions.startTransaction();
            jdbc.execute("set local synchronous_commit = off");
            return transaction;
        };
    }

    private void addHandlers(EventHandlerInvoker invoker) {
        if (invoker instanceof MultiEventHandlerInvoker many) {
            many.delegates().forEach(this::addHandlers);
        } else if (invoker instanceof SimpleEventHandlerInvoker simple) {
            simple.eventHandlers().forEach(handler -> handlers.add((EventMessageHandler) handler));
        }
    }

    /** Tells everybody in one transaction. Events of different aggregates may be told by several threads at once. */
    void tell(List<? extends DomainEventMessage<?>> events, long firstPosition) {
        List<EventMessage<?>> batch = new ArrayList<>();
        for (DomainEventMessage<?> event : events) {
            batch.add(new GenericTrackedDomainEventMessage<>(
                    new GlobalSequenceTrackingToken(firstPosition + batch.size()), event));
        }
        BatchingUnitOfWork<EventMessage<?>> work = new BatchingUnitOfWork<>(batch);
        work.attachTransaction(transactions);
        work.executeWithResult(() -> {
            for (EventMessageHandler handler : handlers) {
                if (handler.canHandle(work.getMessage())) {
                    handler.handle(work.getMessage());
                }
            }
            return null;
        });
        if (work.isRolledBack()) {
            throw new BenchException(
                    "the read models refused a batch", work.getExecutionResult().getExceptionResult());
        }
    }

    @Override
    public void close() {
        GlobalSequenceTrackingToken end =
                new GlobalSequenceTrackingToken(server.log().head());
        for (EventProcessor processor : processing.eventProcessors().values()) {
            if (processor instanceof StreamingEventProcessor streaming && streaming.supportsReset()) {
                streaming.resetTokens(end);
            }
            processor.start();
        }
    }
}
