package org.mirubato.query.plan;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.mirubato.query.library.Tables.PLANS;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.query.library.tables.records.PlansRecord;
import org.mirubato.query.practice.RowKey;
import org.mirubato.query.practice.Versioned;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of plans, as the projection writes it. */
@Component
@Profile("query")
class PlanTable {

    private final DSLContext dsl;
    private final PlanJson json;

    PlanTable(@Qualifier("library") DSLContext dsl, PlanJson json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** What is stored under {@code keys}. */
    Map<RowKey, Versioned<PlanView>> load(Set<RowKey> keys) {
        Map<RowKey, Versioned<PlanView>> found = new TreeMap<>();
        dsl.select(PLANS.OWNER, PLANS.ID, PLANS.VERSION, PLANS.VIEW)
                .from(PLANS)
                .where(row(PLANS.OWNER, PLANS.ID)
                        .in(keys.stream().map(key -> row(key.owner(), key.id())).toList()))
                .forEach(row -> found.put(
                        new RowKey(row.value1(), row.value2()),
                        new Versioned<>(row.value3(), json.view(row.value4().data(), PlanView.class))));
        return found;
    }

    /** Writes what has changed, given by ascending key so that writers never cross. */
    void store(Map<RowKey, Versioned<PlanView>> changed) {
        List<PlansRecord> rows = changed.values().stream()
                .map(Versioned::view)
                .filter(view -> view != null)
                .map(this::stored)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        dsl.insertInto(PLANS)
                .columns(PLANS.fields())
                .valuesOfRecords(rows)
                .onConflict(PLANS.OWNER, PLANS.ID)
                .doUpdate()
                .setAllToExcluded()
                .where(PLANS.VERSION.lt(excluded(PLANS.VERSION)))
                .execute();
    }

    private PlansRecord stored(PlanView plan) {
        return new PlansRecord(
                plan.owner().value(),
                plan.id().value(),
                plan.version(),
                plan.removed(),
                plan.status().word(),
                plan.isTended() && plan.schedule().rule() != null,
                plan.updatedAt().atOffset(ZoneOffset.UTC),
                FoundWordsTable.of(plan.state().words()),
                JSONB.valueOf(json.column(plan)));
    }
}
