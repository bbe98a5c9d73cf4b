package org.mirubato.query.plan;

import static org.mirubato.query.library.Tables.PLANS;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.query.library.tables.records.PlansRecord;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.Versioned;
import org.mirubato.query.projection.ViewJson;
import org.mirubato.query.projection.ViewStore;
import org.mirubato.query.projection.ViewTable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of plans, as the projection writes it. */
@Component
@Profile("query")
class PlanTable implements ViewStore<PlanView> {

    private final ViewJson json;
    private final ViewTable<PlansRecord> rows;

    PlanTable(@Qualifier("library") DSLContext dsl, ViewJson json) {
        this.json = json;
        this.rows = new ViewTable<>(dsl, PLANS.OWNER, PLANS.ID, PLANS.VERSION, PLANS.VIEW);
    }

    @Override
    public Map<RowKey, Versioned<PlanView>> load(Set<RowKey> keys) {
        return rows.load(keys, column -> json.view(column, PlanView.class));
    }

    @Override
    public void store(Map<RowKey, Versioned<PlanView>> changed) {
        rows.store(changed.values(), this::stored);
    }

    @Override
    public void erase(UserId owner) {
        rows.erase(owner);
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
