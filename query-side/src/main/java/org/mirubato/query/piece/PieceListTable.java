package org.mirubato.query.piece;

import static org.mirubato.query.library.Tables.PIECES;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.mirubato.domain.FoldedText;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.piece.PieceView;
import org.mirubato.query.library.tables.records.PiecesRecord;
import org.mirubato.query.projection.Erasable;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.VersionedTable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of pieces, as the projection writes it. */
@Component
@Profile("query")
class PieceListTable implements Erasable {

    private final VersionedTable<PiecesRecord> table;

    PieceListTable(@Qualifier("library") DSLContext dsl) {
        table = new VersionedTable<>(dsl, PIECES.OWNER, PIECES.ID, PIECES.VERSION);
    }

    /** The stored pieces among those, merged ones included. */
    Map<PieceKey, PieceView> load(Set<PieceKey> keys) {
        Map<PieceKey, PieceView> pieces = new HashMap<>();
        Set<RowKey> rows = keys.stream().map(PieceListTable::key).collect(Collectors.toSet());
        table.stored(rows, List.of(PIECES.fields())).fetchInto(PIECES).forEach(found -> {
            PieceView view = view(found);
            pieces.put(new PieceKey(view.owner(), view.id()), view);
        });
        return pieces;
    }

    /** Writes the pieces, given in the order of their keys, so that writers never cross. */
    void store(Collection<PieceView> pieces) {
        table.store(pieces.stream().map(PieceListTable::stored).toList());
    }

    @Override
    public void erase(UserId owner) {
        table.erase(owner);
    }

    static PieceView view(PiecesRecord row) {
        String into = row.getMergedInto();
        return new PieceView(
                new PieceId(row.getId()),
                new UserId(row.getOwner()),
                new PieceNames(row.getTitle(), row.getComposer()),
                into == null ? null : new PieceId(into),
                row.getCreatedAt().toInstant(),
                row.getUpdatedAt().toInstant(),
                row.getVersion());
    }

    private static RowKey key(PieceKey key) {
        return new RowKey(key.owner().value(), key.id().value());
    }

    private static PiecesRecord stored(PieceView piece) {
        PieceId into = piece.mergedInto();
        PieceNames names = piece.names();
        PiecesRecord row = new PiecesRecord();
        row.setOwner(piece.owner().value());
        row.setId(piece.id().value());
        row.setTitle(names.title());
        row.setComposer(names.composer());
        row.setTitleKey(FoldedText.sortKey(names.title()));
        row.setWords(FoldedText.fold(names.title() + " " + (names.composer() == null ? "" : names.composer())));
        row.setMergedInto(into == null ? null : into.value());
        row.setCreatedAt(piece.createdAt().atOffset(ZoneOffset.UTC));
        row.setUpdatedAt(piece.updatedAt().atOffset(ZoneOffset.UTC));
        row.setVersion(piece.version());
        return row;
    }
}
