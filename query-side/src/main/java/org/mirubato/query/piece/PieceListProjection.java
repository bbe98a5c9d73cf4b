package org.mirubato.query.piece;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.domain.piece.PieceEvent;
import org.mirubato.query.projection.Erasable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Keeps the table of pieces. A batch costs one statement to load the pieces it touches and one to store their last state. An
 * event that is handled by itself, since it failed before, is a batch of one.
 */
@Component
@Profile("query")
@ProcessingGroup("piece-list")
class PieceListProjection {

    private static final String BATCH = PieceListBatch.class.getName();

    private final PieceListTable table;

    PieceListProjection(PieceListTable table) {
        this.table = table;
    }

    @EventHandler
    void on(PieceEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        PieceListBatch batch = work.getOrComputeResource(BATCH, key -> begin(work));
        batch.apply(event, at, version);
    }

    @EventHandler
    void on(AccountErased event) {
        Erasable.atEndOfBatch(event.userId(), table);
    }

    private PieceListBatch begin(UnitOfWork<?> work) {
        PieceListBatch batch = new PieceListBatch(table.load(touchedBy(work)));
        work.onPrepareCommit(committing -> table.store(batch.changed()));
        return batch;
    }

    private static Set<PieceKey> touchedBy(UnitOfWork<?> work) {
        List<? extends Message<?>> messages =
                work instanceof BatchingUnitOfWork<?> many ? many.getMessages() : List.of(work.getMessage());
        Set<PieceKey> keys = new TreeSet<>();
        for (Message<?> message : messages) {
            if (message.getPayload() instanceof PieceEvent event) {
                keys.add(PieceKey.of(event));
            }
        }
        return keys;
    }
}
