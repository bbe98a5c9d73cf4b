package org.mirubato.query.goal;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.mirubato.query.library.Tables.GOAL_ENTRIES;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.mirubato.domain.goal.GoalQuery;
import org.mirubato.domain.goal.GoalQuery.GoalPractice;
import org.mirubato.domain.goal.GoalView;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.query.library.tables.records.GoalEntriesRecord;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.Versioned;
import org.mirubato.query.projection.ViewJson;
import org.mirubato.query.projection.ViewStore;
import org.mirubato.query.projection.ViewTable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of entries that may count for goals. */
@Component
@Profile("query")
class GoalEntryTable implements ViewStore<EntryView> {

    private final DSLContext dsl;
    private final ViewJson json;
    private final ViewTable<GoalEntriesRecord> rows;

    GoalEntryTable(@Qualifier("library") DSLContext dsl, ViewJson json) {
        this.dsl = dsl;
        this.json = json;
        this.rows = new ViewTable<>(dsl, GOAL_ENTRIES.OWNER, GOAL_ENTRIES.ID, GOAL_ENTRIES.VERSION, GOAL_ENTRIES.VIEW);
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

    /** What was practised for the goal: the entries that name it, or that are linked to it. */
    GoalPractice of(GoalView goal) {
        Condition counts = GOAL_ENTRIES
                .OWNER
                .eq(goal.owner().value())
                .andNot(GOAL_ENTRIES.REMOVED)
                .and(condition("{0} = any({1})", val(goal.id().value()), GOAL_ENTRIES.GOAL_IDS)
                        .or(GOAL_ENTRIES.ID.in(goal.state().linked().stream()
                                .map(EntryId::value)
                                .toList())));
        List<EntryView> recent = dsl.select(GOAL_ENTRIES.VIEW)
                .from(GOAL_ENTRIES)
                .where(counts)
                .orderBy(GOAL_ENTRIES.PRACTISED_AT.desc(), GOAL_ENTRIES.ID)
                .limit(GoalQuery.MOST_RECENT)
                .fetch(row -> json.view(row.value1().data(), EntryView.class));
        return dsl.select(count(), sum(GOAL_ENTRIES.MINUTES))
                .from(GOAL_ENTRIES)
                .where(counts)
                .fetchSingle(row -> new GoalPractice(
                        row.value1(), row.value2() == null ? 0 : row.value2().intValue(), recent));
    }

    private GoalEntriesRecord stored(EntryView entry) {
        return new GoalEntriesRecord(
                entry.owner().value(),
                entry.id().value(),
                entry.version(),
                entry.removed(),
                entry.when().at().atOffset(ZoneOffset.UTC),
                entry.minutes(),
                entry.goalIds().stream().map(id -> id.replace('\0', '\ufffd')).toArray(String[]::new),
                JSONB.valueOf(json.column(entry)));
    }
}
