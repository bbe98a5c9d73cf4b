package org.mirubato.query.goal;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.mirubato.query.library.Tables.GOALS;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.mirubato.domain.goal.GoalId;
import org.mirubato.domain.goal.GoalQuery.GoalFilter;
import org.mirubato.domain.goal.GoalQuery.GoalPage;
import org.mirubato.domain.goal.GoalQuery.ListGoals;
import org.mirubato.domain.goal.GoalType;
import org.mirubato.domain.goal.GoalView;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.repertoire.PieceMarks;
import org.mirubato.query.library.tables.records.GoalsRecord;
import org.mirubato.query.practice.PracticeJson;
import org.mirubato.query.practice.RowKey;
import org.mirubato.query.practice.Versioned;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of goals. */
@Component
@Profile("query")
class GoalTable {

    private final DSLContext dsl;
    private final PracticeJson json;

    GoalTable(@Qualifier("library") DSLContext dsl, PracticeJson json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** The stored goals among {@code keys}, removed ones included. */
    Map<RowKey, Versioned<GoalView>> load(Set<RowKey> keys) {
        Map<RowKey, Versioned<GoalView>> goals = new TreeMap<>();
        dsl.selectFrom(GOALS)
                .where(row(GOALS.OWNER, GOALS.ID)
                        .in(keys.stream().map(key -> row(key.owner(), key.id())).toList()))
                .forEach(row -> goals.put(
                        new RowKey(row.getOwner(), row.getId()), new Versioned<>(row.getVersion(), view(row))));
        return goals;
    }

    /** Writes goals, which are given by ascending key so that writers never cross. */
    void store(Map<RowKey, Versioned<GoalView>> goals) {
        var rows = goals.values().stream()
                .map(Versioned::view)
                .filter(view -> view != null)
                .map(this::stored)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        dsl.insertInto(GOALS)
                .columns(GOALS.fields())
                .valuesOfRecords(rows)
                .onConflict(GOALS.OWNER, GOALS.ID)
                .doUpdate()
                .setAllToExcluded()
                .where(GOALS.VERSION.lt(excluded(GOALS.VERSION)))
                .execute();
    }

    /** A removed one too. */
    Optional<GoalView> find(UserId owner, GoalId id) {
        return dsl.selectFrom(GOALS)
                .where(GOALS.OWNER.eq(owner.value()), GOALS.ID.eq(id.value()))
                .fetchOptional(this::view);
    }

    /** A page, the newest first; one row more is read to know whether another page follows. */
    GoalPage list(ListGoals query) {
        Condition wanted =
                GOALS.OWNER.eq(query.viewer().value()).andNot(GOALS.REMOVED).and(fits(query.filter()));
        if (query.after() != null) {
            GoalCursor after = GoalCursor.shown(query.after());
            wanted = wanted.and(
                    row(GOALS.CREATED_AT, GOALS.ID).lt(val(after.at().atOffset(ZoneOffset.UTC)), val(after.id())));
        }
        List<GoalsRecord> rows = dsl.selectFrom(GOALS)
                .where(wanted)
                .orderBy(GOALS.CREATED_AT.desc(), GOALS.ID.desc())
                .limit(query.limit() + 1)
                .fetch();
        boolean more = rows.size() > query.limit();
        List<GoalsRecord> shown = more ? rows.subList(0, query.limit()) : rows;
        GoalsRecord last = more ? shown.get(shown.size() - 1) : null;
        return new GoalPage(
                shown.stream().map(this::view).toList(),
                last == null ? null : new GoalCursor(last.getCreatedAt().toInstant(), last.getId()).toString());
    }

    private static Condition fits(GoalFilter filter) {
        Condition wanted = trueCondition();
        if (filter.status() != null) {
            wanted = wanted.and(GOALS.STATUS.eq(filter.status().word()));
        }
        if (filter.type() != null) {
            wanted = wanted.and(GOALS.TYPE.eq(filter.type().word()));
        }
        if (filter.scoreId() != null) {
            String[] marks = PieceMarks.ofId(filter.scoreId()).toArray(String[]::new);
            wanted = wanted.and(condition("{0} && {1}", GOALS.MARKS, val(marks)));
        }
        return wanted;
    }

    private GoalsRecord stored(GoalView goal) {
        GoalType type = Objects.requireNonNullElse(goal.state().facts().type(), GoalType.CUSTOM);
        return new GoalsRecord(
                goal.owner().value(),
                goal.id().value(),
                goal.version(),
                goal.removed(),
                goal.state().progress().status().word(),
                type.word(),
                PieceMarks.ofId(goal.state().words().scoreId()).stream()
                        .map(mark -> mark.replace('\0', '\ufffd'))
                        .toArray(String[]::new),
                goal.createdAt().atOffset(ZoneOffset.UTC),
                JSONB.valueOf(json.column(goal)));
    }

    private GoalView view(GoalsRecord row) {
        return json.view(row.getView().data(), GoalView.class);
    }
}
