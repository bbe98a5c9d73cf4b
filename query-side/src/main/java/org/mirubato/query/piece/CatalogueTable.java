package org.mirubato.query.piece;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.mirubato.query.library.Tables.PIECES;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.mirubato.domain.FoldedText;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceQuery.ListPieces;
import org.mirubato.domain.piece.PieceQuery.PieceCursor;
import org.mirubato.domain.piece.PieceQuery.PiecePage;
import org.mirubato.domain.piece.PieceView;
import org.mirubato.query.library.tables.records.PiecesRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of pieces, as questions read it: each within one owner's rows. */
@Component
@Profile("query")
class CatalogueTable {

    private static final Field<String> TITLE_KEY = PIECES.TITLE_KEY.collate("C");
    private static final Field<String> ID = PIECES.ID.collate("C");

    private static final String MERGES = "merges";
    private static final Field<String> STEP = field(name(MERGES, "id"), String.class);

    private final DSLContext dsl;

    CatalogueTable(@Qualifier("library") DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The piece at the end of the merges that begin with this one. */
    Optional<PieceView> meant(UserId owner, PieceId id) {
        return dsl.withRecursive(name(MERGES)
                        .fields("id")
                        .as(select(val(id.value()))
                                .unionAll(select(PIECES.MERGED_INTO)
                                        .from(table(name(MERGES)))
                                        .join(PIECES)
                                        .on(PIECES.ID.eq(STEP))
                                        .where(PIECES.OWNER.eq(owner.value()), PIECES.MERGED_INTO.isNotNull()))))
                .selectFrom(PIECES)
                .where(there(owner), PIECES.ID.in(select(STEP).from(table(name(MERGES)))))
                .fetchOptional(PieceListTable::view);
    }

    /** The pieces that were merged into this one directly, by title. */
    List<PieceView> mergedInto(UserId owner, PieceId id) {
        return dsl.selectFrom(PIECES)
                .where(PIECES.OWNER.eq(owner.value()), PIECES.MERGED_INTO.eq(id.value()))
                .orderBy(TITLE_KEY, ID)
                .fetch(PieceListTable::view);
    }

    /** All pieces that are not merged; a catalogue has a limit. */
    List<PieceView> all(UserId owner) {
        return dsl.selectFrom(PIECES).where(there(owner)).orderBy(TITLE_KEY, ID).fetch(PieceListTable::view);
    }

    /** A page in the order of the titles; one row more is read to know whether another page follows. */
    PiecePage list(ListPieces query) {
        Condition wanted = there(query.viewer());
        for (String word : FoldedText.words(query.words())) {
            wanted = wanted.and(PIECES.WORDS.contains(word));
        }
        PieceCursor after = query.after();
        if (after != null) {
            wanted = wanted.and(row(TITLE_KEY, ID).gt(val(after.titleKey()), val(after.id())));
        }
        List<PiecesRecord> rows = dsl.selectFrom(PIECES)
                .where(wanted)
                .orderBy(TITLE_KEY, ID)
                .limit(query.limit() + 1)
                .fetch();
        boolean more = rows.size() > query.limit();
        List<PiecesRecord> shown = more ? rows.subList(0, query.limit()) : rows;
        PiecesRecord last = more ? shown.get(shown.size() - 1) : null;
        return new PiecePage(
                shown.stream().map(PieceListTable::view).toList(),
                last == null ? null : new PieceCursor(last.getTitleKey(), last.getId()));
    }

    private static Condition there(UserId owner) {
        return PIECES.OWNER.eq(owner.value()).and(PIECES.MERGED_INTO.isNull());
    }
}
