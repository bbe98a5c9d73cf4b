package org.mirubato.query.practice;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.mirubato.query.library.Tables.JOINED_ENTRIES;
import static org.mirubato.query.library.Tables.JOINED_PIECES;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.mirubato.domain.identity.UserId;
import org.mirubato.query.library.tables.records.JoinedEntriesRecord;
import org.mirubato.query.library.tables.records.JoinedPiecesRecord;
import org.mirubato.query.projection.Erasable;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.Versioned;
import org.mirubato.query.projection.VersionedTable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The tables that join entries and pieces. */
@Component
@Profile("query")
class JoinTable implements Erasable {

    private static final String HITS = "hits";
    private static final Field<String> HIT = DSL.field(name(HITS, "id"), String.class);

    private final DSLContext dsl;
    private final VersionedTable<JoinedPiecesRecord> pieceRows;
    private final VersionedTable<JoinedEntriesRecord> entryRows;

    JoinTable(@Qualifier("library") DSLContext dsl) {
        this.dsl = dsl;
        pieceRows = new VersionedTable<>(dsl, JOINED_PIECES.OWNER, JOINED_PIECES.ID, JOINED_PIECES.VERSION);
        entryRows = new VersionedTable<>(dsl, JOINED_ENTRIES.OWNER, JOINED_ENTRIES.ID, JOINED_ENTRIES.VERSION);
    }

    /** The stored pieces among {@code keys}, merged ones included. */
    Map<RowKey, Versioned<JoinedPiece>> load(Set<RowKey> keys) {
        Map<RowKey, Versioned<JoinedPiece>> pieces = new TreeMap<>();
        pieceRows
                .stored(keys, List.of(JOINED_PIECES.fields()))
                .fetchInto(JOINED_PIECES)
                .forEach(found -> pieces.put(
                        new RowKey(found.getOwner(), found.getId()),
                        new Versioned<>(found.getVersion(), piece(found))));
        return pieces;
    }

    /** Writes pieces, which are given by ascending key so that writers never cross. */
    void storePieces(Map<RowKey, Versioned<JoinedPiece>> pieces) {
        List<JoinedPiecesRecord> rows = pieces.entrySet().stream()
                .filter(each -> each.getValue().view() != null)
                .map(each -> stored(each.getKey().owner(), each.getValue()))
                .toList();
        pieceRows.store(rows);
    }

    /** Writes what entries are known by, given by ascending key; those of which nothing new is known stay as they are. */
    void storeEntries(Map<RowKey, Versioned<Set<String>>> entries) {
        List<JoinedEntriesRecord> rows = entries.entrySet().stream()
                .filter(each -> each.getValue().view() != null)
                .map(each -> new JoinedEntriesRecord(
                        each.getKey().owner(),
                        each.getKey().id(),
                        each.getValue().version(),
                        Objects.requireNonNull(each.getValue().view()).toArray(String[]::new)))
                .toList();
        entryRows.store(rows);
    }

    @Override
    public void erase(UserId owner) {
        pieceRows.erase(owner);
        entryRows.erase(owner);
    }

    /** A user's whole catalogue; it has a limit. */
    JoinedCatalogue whole(UserId owner) {
        return new JoinedCatalogue(dsl.selectFrom(JOINED_PIECES)
                .where(JOINED_PIECES.OWNER.eq(owner.value()))
                .fetch(JoinTable::piece));
    }

    /** The pieces with one of these ids or keys, and those that they were merged into. */
    JoinedCatalogue part(UserId owner, Set<String> ids, Set<String> keys) {
        Condition named =
                JOINED_PIECES.ID.in(ids).or(JOINED_PIECES.OWN_KEY.in(keys)).or(JOINED_PIECES.SWAPPED_KEY.in(keys));
        Condition own = JOINED_PIECES.OWNER.eq(owner.value());
        return new JoinedCatalogue(dsl.withRecursive(name(HITS)
                        .fields("id")
                        .as(select(JOINED_PIECES.ID)
                                .from(JOINED_PIECES)
                                .where(own, named)
                                .union(select(JOINED_PIECES.MERGED_INTO)
                                        .from(table(name(HITS)))
                                        .join(JOINED_PIECES)
                                        .on(JOINED_PIECES.ID.eq(HIT))
                                        .where(own, JOINED_PIECES.MERGED_INTO.isNotNull()))))
                .selectFrom(JOINED_PIECES)
                .where(own, JOINED_PIECES.ID.in(select(HIT).from(table(name(HITS)))))
                .fetch(JoinTable::piece));
    }

    private static JoinedPiece piece(JoinedPiecesRecord row) {
        return new JoinedPiece(row.getId(), row.getOwnKey(), row.getSwappedKey(), row.getWords(), row.getMergedInto());
    }

    private static JoinedPiecesRecord stored(String owner, Versioned<JoinedPiece> versioned) {
        JoinedPiece piece = Objects.requireNonNull(versioned.view());
        return new JoinedPiecesRecord(
                owner,
                piece.id(),
                versioned.version(),
                piece.own(),
                piece.swapped(),
                piece.words(),
                piece.mergedInto());
    }
}
