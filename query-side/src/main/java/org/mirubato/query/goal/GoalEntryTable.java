package org.mirubato.query.goal;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.mirubato.query.library.Tables.GOAL_ENTRIES;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.mirubato.domain.goal.GoalQuery;
import org.mirubato.domain.goal.GoalQuery.GoalPractice;
import org.mirubato.domain.goal.GoalView;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.query.library.tables.records.GoalEntriesRecord;
import org.mirubato.query.practice.PracticeJson;
import org.mirubato.query.practice.RowKey;
import org.mirubato.query.practice.Versioned;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of entries that may count for goals. */
@Component
@Profile("query")
class GoalEntryTable {

    private final DSLContext dsl;
    private final PracticeJson json;

    GoalEntryTable(@Qualifier("library") DSLContext dsl, PracticeJson json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** The stored entries among {@code keys}, removed ones included. */
    Map<RowKey, Versioned<EntryView>> load(Set<RowKey> keys) {
        Map<RowKey, Versioned<EntryView>> entries = new TreeMap<>();
        dsl.selectFrom(GOAL_ENTRIES)
                .where(row(GOAL_ENTRIES.OWNER, GOAL_ENTRIES.ID)
                        .in(keys.stream().map(key -> row(key.owner(), key.id())).toList()))
                .forEach(row -> entries.put(
                        new RowKey(row.getOwner(), row.getId()),
                        new Versioned<>(
                                row.getVersion(), json.entry(row.getView().data()))));
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
        dsl.insertInto(GOAL_ENTRIES)
                .columns(GOAL_ENTRIES.fields())
                .valuesOfRecords(rows)
                .onConflict(GOAL_ENTRIES.OWNER, GOAL_ENTRIES.ID)
                .doUpdate()
                .setAllToExcluded()
                .where(GOAL_ENTRIES.VERSION.lt(excluded(GOAL_ENTRIES.VERSION)))
                .execute();
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
                .fetch(row -> json.entry(row.value1().data()));
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
