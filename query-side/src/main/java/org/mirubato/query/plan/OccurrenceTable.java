package org.mirubato.query.plan;

import static org.mirubato.query.library.Tables.PLAN_OCCURRENCES;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.OccurrenceView;
import org.mirubato.query.library.tables.records.PlanOccurrencesRecord;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.Versioned;
import org.mirubato.query.projection.ViewJson;
import org.mirubato.query.projection.ViewStore;
import org.mirubato.query.projection.ViewTable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of occurrences, as the projection writes it. */
@Component
@Profile("query")
class OccurrenceTable implements ViewStore<OccurrenceView> {

    private final ViewJson json;
    private final ViewTable<PlanOccurrencesRecord> rows;

    OccurrenceTable(@Qualifier("library") DSLContext dsl, ViewJson json) {
        this.json = json;
        this.rows = new ViewTable<>(
                dsl, PLAN_OCCURRENCES.OWNER, PLAN_OCCURRENCES.ID, PLAN_OCCURRENCES.VERSION, PLAN_OCCURRENCES.VIEW);
    }

    @Override
    public Map<RowKey, Versioned<OccurrenceView>> load(Set<RowKey> keys) {
        return rows.load(keys, column -> json.view(column, OccurrenceView.class));
    }

    @Override
    public void store(Map<RowKey, Versioned<OccurrenceView>> changed) {
        rows.store(changed.values(), this::stored);
    }

    @Override
    public void erase(UserId owner) {
        rows.erase(owner);
    }

    private PlanOccurrencesRecord stored(OccurrenceView occurrence) {
        Instant start = occurrence.state().facts().start();
        return new PlanOccurrencesRecord(
                occurrence.owner().value(),
                occurrence.id().value(),
                occurrence.version(),
                occurrence.removed(),
                occurrence.planId().value(),
                occurrence.status().word(),
                start == null ? null : start.atOffset(ZoneOffset.UTC),
                occurrence.day(),
                JSONB.valueOf(json.column(occurrence)));
    }
}
