package org.mirubato.query.practice;

import static org.jooq.impl.DSL.row;
import static org.mirubato.query.library.Tables.ENTRIES;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryDocument;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.query.library.tables.records.EntriesRecord;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.Versioned;
import org.mirubato.query.projection.ViewJson;
import org.mirubato.query.projection.ViewStore;
import org.mirubato.query.projection.ViewTable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of entries, as the projection writes it. */
@Component
@Profile("query")
class EntryTable implements ViewStore<EntryView> {

    private final ViewJson json;
    private final ViewTable<EntriesRecord> rows;

    EntryTable(@Qualifier("library") DSLContext dsl, ViewJson json) {
        this.json = json;
        this.rows = new ViewTable<>(dsl, ENTRIES.OWNER, ENTRIES.ID, ENTRIES.VERSION, ENTRIES.VIEW);
    }

    @Override
    public Map<RowKey, Versioned<EntryView>> load(Set<RowKey> keys) {
        return rows.load(keys, column -> json.view(column, EntryView.class));
    }

    @Override
    public void store(Map<RowKey, Versioned<EntryView>> changed) {
        rows.store(changed.values(), this::stored);
    }

    @Override
    public void erase(UserId owner) {
        rows.erase(owner);
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
        row.setDocument(json.column(EntryDocument.of(entry, json::parsed)));
        row.setDocumentForm(EntryDocument.FORM);
        row.setDocumentVersion(entry.version());
        return row;
    }
}
