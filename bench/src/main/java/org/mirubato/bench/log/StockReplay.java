package org.mirubato.bench.log;

import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.mirubato.domain.identity.UserId;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Axon as it comes: its JDBC engine and embedded event store, the tracking processor that a group gets when nobody asks for
 * another, and handlers that write each event for itself.
 */
final class StockReplay implements AutoCloseable {

    private static final int EVENTS_PER_SCORE = 10;

    private final LogServer server;
    private final JdbcTemplate jdbc;
    private final TransactionManager transactions;
    private final JdbcEventStorageEngine engine;
    private final EmbeddedEventStore store;
    private int runs;

    StockReplay(LogServer server) {
        this.server = server;
        this.jdbc = server.jdbc();
        this.transactions = server.bean(TransactionManager.class);
        Serializer serializer = server.bean("eventSerializer", Serializer.class);
        jdbc.execute("create schema stock");
        engine = JdbcEventStorageEngine.builder()
                .connectionProvider(server.bean(ConnectionProvider.class))
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .dataType(byte[].class)
                .schema(EventSchema.builder()
                        .eventTable("stock.domain_events")
                        .snapshotTable("stock.snapshot_events")
                        .build())
                .build();
        transactions.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        PlainHandlers.createTables(jdbc);
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /** Appends so many events to Axon's own table, of the same kind as the log has. */
    void fill(int events) {
        for (int i = 0; i < events / EVENTS_PER_SCORE; i++) {
            UserId user = SampleEvents.user(i);
            transactions.executeInTransaction(
                    () -> engine.appendEvents(SampleEvents.ofCommand(SampleEvents.newScore(), user, EVENTS_PER_SCORE)));
        }
    }

    /** Events in a second that go through both projections, one after the other. */
    double rate(int batch, int events) throws InterruptedException {
        PlainHandlers.emptyTables(jdbc);
        JsonMapper mapper = server.bean(JsonMapper.class);
        long start = System.nanoTime();
        for (Object handler :
                List.of(new PlainHandlers.Library(jdbc, mapper), new PlainHandlers.Streams(jdbc, mapper))) {
            replay(handler, batch, events);
        }
        return events / ((System.nanoTime() - start) / 1e9);
    }

    private void replay(Object handler, int batch, int events) throws InterruptedException {
        Counted counted = new Counted(events);
        TrackingEventProcessor processor = TrackingEventProcessor.builder()
                .name("stock-" + ++runs)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler, counted)
                        .build())
                .messageSource(store)
                .tokenStore(server.bean(TokenStore.class))
                .transactionManager(transactions)
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(batch))
                .build();
        processor.start();
        try {
            counted.await();
        } finally {
            processor.shutDown();
        }
    }

    @Override
    public void close() {
        store.shutDown();
    }
}
