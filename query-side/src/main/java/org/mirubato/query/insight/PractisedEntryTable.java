package org.mirubato.query.insight;

import static org.mirubato.query.library.Tables.PRACTISED_ENTRIES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.query.library.tables.records.PractisedEntriesRecord;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.Versioned;
import org.mirubato.query.projection.ViewJson;
import org.mirubato.query.projection.ViewStore;
import org.mirubato.query.projection.ViewTable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The rows by which an entry can be taken out of the sums again. What no sum is made of is not kept here. */
@Component
@Profile("query")
class PractisedEntryTable implements ViewStore<EntryView> {

    private final ViewJson json;
    private final ViewTable<PractisedEntriesRecord> rows;

    PractisedEntryTable(@Qualifier("library") DSLContext dsl, ViewJson json) {
        this.json = json;
        this.rows = new ViewTable<>(
                dsl, PRACTISED_ENTRIES.OWNER, PRACTISED_ENTRIES.ID, PRACTISED_ENTRIES.VERSION, PRACTISED_ENTRIES.VIEW);
    }

    @Override
    public Map<RowKey, Versioned<EntryView>> load(Set<RowKey> keys) {
        return rows.load(keys, column -> json.view(column, EntryView.class));
    }

    /** An entry that was never written down has a row as well, so that an old event is known to be old. */
    @Override
    public void store(Map<RowKey, Versioned<EntryView>> changed) {
        List<PractisedEntriesRecord> stored = new ArrayList<>();
        changed.forEach((key, entry) ->
                stored.add(new PractisedEntriesRecord(key.owner(), key.id(), entry.version(), column(entry.view()))));
        rows.store(stored);
    }

    @Override
    public void erase(UserId owner) {
        rows.erase(owner);
    }

    private @Nullable JSONB column(@Nullable EntryView view) {
        return view == null ? null : JSONB.valueOf(json.column(summed(view)));
    }

    private static EntryView summed(EntryView entry) {
        EntryWords words = new EntryWords(
                entry.instrument(),
                entry.pieces(),
                entry.techniques(),
                null,
                entry.mood(),
                null,
                null,
                null,
                entry.scoreTitle(),
                entry.scoreComposer(),
                null);
        return new EntryView(
                entry.id(),
                entry.owner(),
                entry.facts(),
                words,
                entry.removed(),
                entry.notDuplicates(),
                entry.createdAt(),
                entry.updatedAt(),
                entry.version());
    }
}
