package org.mirubato.query.insight;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.mirubato.query.library.Tables.PRACTISED_ENTRIES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.query.insight.InsightBatch.Told;
import org.mirubato.query.library.tables.records.PractisedEntriesRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows by which an entry can be taken out of the sums again. What no sum is made of is not kept here. */
@Component
@Profile("query")
class PractisedEntryTable {

    private static final String NUL = "\\u0000";
    private static final String INSTEAD = "\\ufffd";

    private final DSLContext dsl;
    private final JsonMapper mapper;

    PractisedEntryTable(@Qualifier("library") DSLContext dsl, JsonMapper mapper) {
        this.dsl = dsl;
        this.mapper = mapper;
    }

    /** The stored entries among {@code keys}. */
    Map<EntryKey, Told> load(Set<EntryKey> keys) {
        Map<EntryKey, Told> entries = new HashMap<>();
        dsl.selectFrom(PRACTISED_ENTRIES)
                .where(row(PRACTISED_ENTRIES.OWNER, PRACTISED_ENTRIES.ID)
                        .in(keys.stream().map(key -> row(key.owner(), key.id())).toList()))
                .forEach(row -> entries.put(
                        new EntryKey(row.getOwner(), row.getId()), new Told(row.getVersion(), view(row.getView()))));
        return entries;
    }

    /** Writes entries, which are given by ascending key so that writers never cross. */
    void store(Map<EntryKey, Told> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<PractisedEntriesRecord> rows = new ArrayList<>();
        entries.forEach((key, told) ->
                rows.add(new PractisedEntriesRecord(key.owner(), key.id(), told.version(), column(told.view()))));
        dsl.insertInto(PRACTISED_ENTRIES)
                .columns(PRACTISED_ENTRIES.fields())
                .valuesOfRecords(rows)
                .onConflict(PRACTISED_ENTRIES.OWNER, PRACTISED_ENTRIES.ID)
                .doUpdate()
                .setAllToExcluded()
                .where(PRACTISED_ENTRIES.VERSION.lt(excluded(PRACTISED_ENTRIES.VERSION)))
                .execute();
    }

    private @Nullable EntryView view(@Nullable JSONB column) {
        return column == null ? null : mapper.readValue(column.data(), EntryView.class);
    }

    private @Nullable JSONB column(@Nullable EntryView view) {
        return view == null
                ? null
                : JSONB.valueOf(mapper.writeValueAsString(summed(view)).replace(NUL, INSTEAD));
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
