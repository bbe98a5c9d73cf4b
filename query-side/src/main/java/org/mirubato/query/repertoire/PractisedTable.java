package org.mirubato.query.repertoire;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.mirubato.query.library.Tables.PRACTISED_PIECES;
import static org.mirubato.query.library.Tables.REPERTOIRE_ENTRIES;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Row2;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.repertoire.PractisedPiece;
import org.mirubato.query.library.tables.records.PractisedPiecesRecord;
import org.mirubato.query.library.tables.records.RepertoireEntriesRecord;
import org.mirubato.query.practice.PracticeJson;
import org.mirubato.query.practice.RowKey;
import org.mirubato.query.practice.Versioned;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The tables of what was practised, as the projection writes them. */
@Component
@Profile("query")
class PractisedTable {

    private final DSLContext dsl;
    private final PracticeJson json;

    PractisedTable(@Qualifier("library") DSLContext dsl, PracticeJson json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** The stored entries among {@code keys}, removed ones included. */
    Map<RowKey, Versioned<EntryView>> load(Set<RowKey> keys) {
        Map<RowKey, Versioned<EntryView>> entries = new TreeMap<>();
        dsl.selectFrom(REPERTOIRE_ENTRIES)
                .where(row(REPERTOIRE_ENTRIES.OWNER, REPERTOIRE_ENTRIES.ID)
                        .in(keys.stream().map(PractisedTable::row2).toList()))
                .forEach(row -> entries.put(
                        new RowKey(row.getOwner(), row.getId()),
                        new Versioned<>(
                                row.getVersion(), json.entry(row.getView().data()))));
        return entries;
    }

    /** Writes entries, which are given by ascending key so that writers never cross, and their pieces as they are now. */
    void store(Map<RowKey, Versioned<EntryView>> changed) {
        List<EntryView> entries = changed.values().stream()
                .map(Versioned::view)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        dsl.insertInto(REPERTOIRE_ENTRIES)
                .columns(REPERTOIRE_ENTRIES.fields())
                .valuesOfRecords(entries.stream().map(this::stored).toList())
                .onConflict(REPERTOIRE_ENTRIES.OWNER, REPERTOIRE_ENTRIES.ID)
                .doUpdate()
                .setAllToExcluded()
                .where(REPERTOIRE_ENTRIES.VERSION.lt(excluded(REPERTOIRE_ENTRIES.VERSION)))
                .execute();
        storePieces(entries);
    }

    private void storePieces(List<EntryView> entries) {
        dsl.deleteFrom(PRACTISED_PIECES)
                .where(row(PRACTISED_PIECES.OWNER, PRACTISED_PIECES.ENTRY_ID)
                        .in(entries.stream()
                                .map(entry ->
                                        row(entry.owner().value(), entry.id().value()))
                                .toList()))
                .execute();
        List<PractisedPiecesRecord> rows =
                entries.stream().flatMap(entry -> pieces(entry).stream()).toList();
        if (!rows.isEmpty()) {
            dsl.insertInto(PRACTISED_PIECES)
                    .columns(PRACTISED_PIECES.fields())
                    .valuesOfRecords(rows)
                    .execute();
        }
    }

    private RepertoireEntriesRecord stored(EntryView entry) {
        return new RepertoireEntriesRecord(
                entry.owner().value(), entry.id().value(), entry.version(), JSONB.valueOf(json.column(entry)));
    }

    private static List<PractisedPiecesRecord> pieces(EntryView entry) {
        List<PractisedPiecesRecord> rows = new ArrayList<>();
        int place = 0;
        for (PractisedPiece piece : PractisedPiece.of(entry)) {
            for (String mark : RepertoireTable.array(piece.marks())) {
                rows.add(new PractisedPiecesRecord(
                        entry.owner().value(),
                        entry.id().value(),
                        place,
                        mark,
                        piece.minutes(),
                        entry.when().at().atOffset(ZoneOffset.UTC)));
            }
            place++;
        }
        return rows;
    }

    private static Row2<String, String> row2(RowKey key) {
        return row(key.owner(), key.id());
    }
}
