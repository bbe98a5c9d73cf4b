package org.mirubato.query.practice;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.mirubato.query.library.Tables.ENTRIES;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.query.library.tables.records.EntriesRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of entries, as the projection writes it. */
@Component
@Profile("query")
class EntryTable {

    private final DSLContext dsl;
    private final PracticeJson json;

    EntryTable(@Qualifier("library") DSLContext dsl, PracticeJson json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** The stored entries among {@code keys}, removed ones included. */
    Map<RowKey, Versioned<EntryView>> load(Set<RowKey> keys) {
        Map<RowKey, Versioned<EntryView>> entries = new TreeMap<>();
        dsl.select(ENTRIES.OWNER, ENTRIES.ID, ENTRIES.VERSION, ENTRIES.VIEW)
                .from(ENTRIES)
                .where(row(ENTRIES.OWNER, ENTRIES.ID)
                        .in(keys.stream().map(key -> row(key.owner(), key.id())).toList()))
                .forEach(row -> entries.put(
                        new RowKey(row.value1(), row.value2()),
                        new Versioned<>(row.value3(), json.entry(row.value4().data()))));
        return entries;
    }

    /** Writes entries, which are given by ascending key so that writers never cross. */
    void store(Map<RowKey, Versioned<EntryView>> entries) {
        var rows = entries.values().stream()
                .map(Versioned::view)
                .filter(view -> view != null)
                .map(this::stored)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        dsl.insertInto(ENTRIES)
                .columns(ENTRIES.fields())
                .valuesOfRecords(rows)
                .onConflict(ENTRIES.OWNER, ENTRIES.ID)
                .doUpdate()
                .setAllToExcluded()
                .where(ENTRIES.VERSION.lt(excluded(ENTRIES.VERSION)))
                .execute();
    }

    private EntriesRecord stored(EntryView entry) {
        FoundBy found = FoundBy.of(entry);
        EntriesRecord row = new EntriesRecord();
        row.setOwner(entry.owner().value());
        row.setId(entry.id().value());
        row.setVersion(entry.version());
        row.setRemoved(entry.removed());
        row.setPractisedAt(entry.when().at().atOffset(ZoneOffset.UTC));
        row.setLocalDate(entry.when().day());
        row.setMinutes(entry.minutes());
        row.setType(entry.type().word());
        row.setInstrument(entry.instrument());
        row.setMood(entry.mood());
        row.setTags(FoundBy.stored(entry.tags()));
        row.setTechniques(FoundBy.stored(entry.techniques()));
        row.setComposers(FoundBy.stored(found.composers()));
        row.setTagLines(FoundBy.lines(entry.tags()));
        row.setTechniqueLines(FoundBy.lines(entry.techniques()));
        row.setComposerLines(FoundBy.lines(found.composers()));
        row.setPieceLines(found.pieceLines());
        row.setNoteWords(found.noteWords());
        row.setWords(found.words());
        row.setHasGoals(!entry.goalIds().isEmpty());
        row.setHasScore(!entry.scoreId().isEmpty());
        row.setHasSession(!entry.sessionId().isEmpty());
        row.setNotDuplicates(entry.notDuplicates().stream().map(EntryId::value).toArray(String[]::new));
        row.setView(JSONB.valueOf(json.column(entry)));
        return row;
    }
}
