package org.mirubato.query.repertoire;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.mirubato.query.library.Tables.REPERTOIRE_ITEMS;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.mirubato.domain.repertoire.PieceMarks;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.query.library.tables.records.RepertoireItemsRecord;
import org.mirubato.query.practice.PracticeJson;
import org.mirubato.query.practice.RowKey;
import org.mirubato.query.practice.Versioned;
import org.mirubato.query.score.FoldedText;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of items, as the projection writes it. */
@Component
@Profile("query")
class RepertoireTable {

    private final DSLContext dsl;
    private final PracticeJson json;

    RepertoireTable(@Qualifier("library") DSLContext dsl, PracticeJson json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** The stored items among {@code keys}, removed ones included. */
    Map<RowKey, Versioned<RepertoireItemView>> load(Set<RowKey> keys) {
        Map<RowKey, Versioned<RepertoireItemView>> items = new TreeMap<>();
        dsl.selectFrom(REPERTOIRE_ITEMS)
                .where(row(REPERTOIRE_ITEMS.OWNER, REPERTOIRE_ITEMS.ID)
                        .in(keys.stream().map(key -> row(key.owner(), key.id())).toList()))
                .forEach(row -> items.put(
                        new RowKey(row.getOwner(), row.getId()),
                        new Versioned<>(
                                row.getVersion(), json.view(row.getView().data(), RepertoireItemView.class))));
        return items;
    }

    /** Writes items, which are given by ascending key so that writers never cross. */
    void store(Map<RowKey, Versioned<RepertoireItemView>> items) {
        var rows = items.values().stream()
                .map(Versioned::view)
                .filter(view -> view != null)
                .map(this::stored)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        dsl.insertInto(REPERTOIRE_ITEMS)
                .columns(REPERTOIRE_ITEMS.fields())
                .valuesOfRecords(rows)
                .onConflict(REPERTOIRE_ITEMS.OWNER, REPERTOIRE_ITEMS.ID)
                .doUpdate()
                .setAllToExcluded()
                .where(REPERTOIRE_ITEMS.VERSION.lt(excluded(REPERTOIRE_ITEMS.VERSION)))
                .execute();
    }

    private RepertoireItemsRecord stored(RepertoireItemView item) {
        return new RepertoireItemsRecord(
                item.owner().value(),
                item.id().value(),
                item.version(),
                item.removed(),
                item.status().word(),
                FoldedText.sortKey(item.names().title()),
                array(PieceMarks.of(item)),
                array(PieceMarks.addresses(item)),
                JSONB.valueOf(json.column(item)));
    }

    /** As an array; the one character that PostgreSQL can't hold is replaced. */
    static String[] array(Collection<String> texts) {
        return texts.stream().map(text -> text.replace('\0', '\ufffd')).toArray(String[]::new);
    }
}
