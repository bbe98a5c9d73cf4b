package org.mirubato.query.repertoire;

import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.mirubato.query.library.Tables.PRACTISED_PIECES;
import static org.mirubato.query.library.Tables.REPERTOIRE_ENTRIES;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.repertoire.PractisedPiece;
import org.mirubato.query.library.tables.records.PractisedPiecesRecord;
import org.mirubato.query.library.tables.records.RepertoireEntriesRecord;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.Versioned;
import org.mirubato.query.projection.ViewJson;
import org.mirubato.query.projection.ViewStore;
import org.mirubato.query.projection.ViewTable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The tables of what was practised, as the projection writes them. */
@Component
@Profile("query")
class PractisedTable implements ViewStore<EntryView> {

    private final DSLContext dsl;
    private final ViewJson json;
    private final ViewTable<RepertoireEntriesRecord> rows;

    PractisedTable(@Qualifier("library") DSLContext dsl, ViewJson json) {
        this.dsl = dsl;
        this.json = json;
        this.rows = new ViewTable<>(
                dsl,
                REPERTOIRE_ENTRIES.OWNER,
                REPERTOIRE_ENTRIES.ID,
                REPERTOIRE_ENTRIES.VERSION,
                REPERTOIRE_ENTRIES.VIEW);
    }

    @Override
    public Map<RowKey, Versioned<EntryView>> load(Set<RowKey> keys) {
        return rows.load(keys, column -> json.view(column, EntryView.class));
    }

    /** The pieces of the entries as well, as they are now. */
    @Override
    public void store(Map<RowKey, Versioned<EntryView>> changed) {
        List<EntryView> entries = Versioned.shown(changed.values());
        if (!entries.isEmpty()) {
            rows.store(entries.stream().map(this::stored).toList());
            storePieces(entries);
        }
    }

    @Override
    public void erase(UserId owner) {
        rows.erase(owner);
        dsl.deleteFrom(PRACTISED_PIECES)
                .where(PRACTISED_PIECES.OWNER.eq(owner.value()))
                .execute();
    }

    private void storePieces(List<EntryView> entries) {
        // one by one, in one round trip: a join with them might be planned to read the whole table
        dsl.batch(dsl.deleteFrom(PRACTISED_PIECES)
                        .where(PRACTISED_PIECES.OWNER.eq(""), PRACTISED_PIECES.ENTRY_ID.eq("")))
                .bind(entries.stream()
                        .map(entry ->
                                new Object[] {entry.owner().value(), entry.id().value()})
                        .toArray(Object[][]::new))
                .execute();
        List<PractisedPiecesRecord> pieces =
                entries.stream().flatMap(entry -> pieces(entry).stream()).toList();
        if (!pieces.isEmpty()) {
            dsl.insertInto(PRACTISED_PIECES)
                    .columns(PRACTISED_PIECES.fields())
                    .select(select(asterisk())
                            .from(table(
                                    "unnest({0}, {1}, {2}, {3}, {4}, {5})",
                                    array(pieces, PractisedPiecesRecord::getOwner),
                                    array(pieces, PractisedPiecesRecord::getEntryId),
                                    val(pieces.stream()
                                            .map(PractisedPiecesRecord::getPlace)
                                            .toArray(Integer[]::new)),
                                    array(pieces, PractisedPiecesRecord::getMark),
                                    val(pieces.stream()
                                            .map(PractisedPiecesRecord::getMinutes)
                                            .toArray(Integer[]::new)),
                                    val(pieces.stream()
                                            .map(PractisedPiecesRecord::getPractisedAt)
                                            .toArray(OffsetDateTime[]::new)))))
                    .execute();
        }
    }

    /** A column of texts: so the statement is the same for any number of rows, and is planned once. */
    private static <T> Field<String[]> array(List<T> rows, Function<T, String> text) {
        return val(rows.stream().map(text).toArray(String[]::new));
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
}
