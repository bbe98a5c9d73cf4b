package org.mirubato.query.plan;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.mirubato.query.library.Tables.PLAN_OCCURRENCES;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.mirubato.domain.plan.OccurrenceView;
import org.mirubato.query.library.tables.records.PlanOccurrencesRecord;
import org.mirubato.query.practice.RowKey;
import org.mirubato.query.practice.Versioned;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of occurrences, as the projection writes it. */
@Component
@Profile("query")
class OccurrenceTable {

    private final DSLContext dsl;
    private final PlanJson json;

    OccurrenceTable(@Qualifier("library") DSLContext dsl, PlanJson json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** What is stored under {@code keys}. */
    Map<RowKey, Versioned<OccurrenceView>> load(Set<RowKey> keys) {
        Map<RowKey, Versioned<OccurrenceView>> found = new TreeMap<>();
        dsl.select(PLAN_OCCURRENCES.OWNER, PLAN_OCCURRENCES.ID, PLAN_OCCURRENCES.VERSION, PLAN_OCCURRENCES.VIEW)
                .from(PLAN_OCCURRENCES)
                .where(row(PLAN_OCCURRENCES.OWNER, PLAN_OCCURRENCES.ID)
                        .in(keys.stream().map(key -> row(key.owner(), key.id())).toList()))
                .forEach(row -> found.put(
                        new RowKey(row.value1(), row.value2()),
                        new Versioned<>(row.value3(), json.view(row.value4().data(), OccurrenceView.class))));
        return found;
    }

    /** Writes what has changed, given by ascending key so that writers never cross. */
    void store(Map<RowKey, Versioned<OccurrenceView>> changed) {
        List<PlanOccurrencesRecord> rows = changed.values().stream()
                .map(Versioned::view)
                .filter(view -> view != null)
                .map(this::stored)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        dsl.insertInto(PLAN_OCCURRENCES)
                .columns(PLAN_OCCURRENCES.fields())
                .valuesOfRecords(rows)
                .onConflict(PLAN_OCCURRENCES.OWNER, PLAN_OCCURRENCES.ID)
                .doUpdate()
                .setAllToExcluded()
                .where(PLAN_OCCURRENCES.VERSION.lt(excluded(PLAN_OCCURRENCES.VERSION)))
                .execute();
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
