package org.mirubato.query.repertoire;

import static org.mirubato.query.library.Tables.REPERTOIRE_ITEMS;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.mirubato.domain.FoldedText;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.repertoire.PieceMarks;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.query.library.tables.records.RepertoireItemsRecord;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.Versioned;
import org.mirubato.query.projection.ViewJson;
import org.mirubato.query.projection.ViewStore;
import org.mirubato.query.projection.ViewTable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of items, as the projection writes it. */
@Component
@Profile("query")
class RepertoireTable implements ViewStore<RepertoireItemView> {

    private final ViewJson json;
    private final ViewTable<RepertoireItemsRecord> rows;

    RepertoireTable(@Qualifier("library") DSLContext dsl, ViewJson json) {
        this.json = json;
        this.rows = new ViewTable<>(
                dsl, REPERTOIRE_ITEMS.OWNER, REPERTOIRE_ITEMS.ID, REPERTOIRE_ITEMS.VERSION, REPERTOIRE_ITEMS.VIEW);
    }

    @Override
    public Map<RowKey, Versioned<RepertoireItemView>> load(Set<RowKey> keys) {
        return rows.load(keys, column -> json.view(column, RepertoireItemView.class));
    }

    @Override
    public void store(Map<RowKey, Versioned<RepertoireItemView>> changed) {
        rows.store(changed.values(), this::stored);
    }

    @Override
    public void erase(UserId owner) {
        rows.erase(owner);
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
