package org.mirubato.query.practice;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.domain.piece.PieceEvent;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.practice.LogbookEvent.EntryChanged;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.query.projection.Erasable;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.Touched;
import org.mirubato.query.projection.ViewBatch;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Keeps what entries and pieces are known by, each by itself: a question joins them, so that it makes no difference which of them
 * came first, and nothing has to be written when pieces become one or two.
 */
@Component
@Profile("query")
@ProcessingGroup("piece-join")
class PieceJoinProjection {

    private static final String ENTRIES = PieceJoinProjection.class.getName() + ".entries";
    private static final String PIECES = PieceJoinProjection.class.getName() + ".pieces";

    private final JoinTable table;

    PieceJoinProjection(JoinTable table) {
        this.table = table;
    }

    @EventHandler
    void on(LogbookEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        ViewBatch<LogbookEvent, Set<String>> batch = work.getOrComputeResource(ENTRIES, key -> beginEntries(work));
        batch.apply(key(event), event, at, version);
    }

    @EventHandler
    void on(PieceEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        ViewBatch<PieceEvent, JoinedPiece> batch = work.getOrComputeResource(PIECES, key -> beginPieces(work));
        batch.apply(key(event), event, at, version);
    }

    @EventHandler
    void on(AccountErased event) {
        Erasable.atEndOfBatch(event.userId(), table);
    }

    /** An event says all about the pieces of its entry or nothing: what is stored need not be known. */
    private ViewBatch<LogbookEvent, Set<String>> beginEntries(UnitOfWork<?> work) {
        ViewBatch<LogbookEvent, Set<String>> batch =
                new ViewBatch<>(Map.of(), (before, event, at, version) -> keys(before, event));
        work.onPrepareCommit(committing -> table.storeEntries(batch.changed()));
        return batch;
    }

    private ViewBatch<PieceEvent, JoinedPiece> beginPieces(UnitOfWork<?> work) {
        ViewBatch<PieceEvent, JoinedPiece> batch = new ViewBatch<>(
                table.load(Touched.by(work, PieceEvent.class, PieceJoinProjection::key)), JoinedPiece::fold);
        work.onPrepareCommit(committing -> table.storePieces(batch.changed()));
        return batch;
    }

    private static @Nullable Set<String> keys(@Nullable Set<String> before, LogbookEvent event) {
        EntryWords words = null;
        if (event instanceof EntryLogged logged) {
            words = logged.words();
        } else if (event instanceof EntryChanged changed) {
            words = changed.words();
        }
        List<EntryPiece> pieces = words == null ? null : words.pieces();
        if (pieces == null) {
            return before;
        }
        Set<String> keys = new LinkedHashSet<>();
        pieces.forEach(piece -> keys.addAll(JoinDigest.all(piece)));
        return keys;
    }

    private static RowKey key(LogbookEvent event) {
        return new RowKey(event.owner().value(), event.entryId().value());
    }

    private static RowKey key(PieceEvent event) {
        return new RowKey(event.owner().value(), event.pieceId().value());
    }
}
