package org.mirubato.query.goal;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.mirubato.query.library.Tables.GOALS;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.mirubato.domain.goal.GoalId;
import org.mirubato.domain.goal.GoalQuery.GoalFilter;
import org.mirubato.domain.goal.GoalQuery.GoalPage;
import org.mirubato.domain.goal.GoalQuery.ListGoals;
import org.mirubato.domain.goal.GoalStatus;
import org.mirubato.domain.goal.GoalType;
import org.mirubato.domain.goal.GoalView;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.repertoire.PieceMarks;
import org.mirubato.query.library.tables.records.GoalsRecord;
import org.mirubato.query.projection.RoundTripTable.PreparedSelect;
import org.mirubato.query.projection.RoundTripTable.Question;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.Versioned;
import org.mirubato.query.projection.ViewJson;
import org.mirubato.query.projection.ViewStore;
import org.mirubato.query.projection.ViewTable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of goals. */
@Component
@Profile("query")
public class GoalTable implements ViewStore<GoalView> {

    private final DSLContext dsl;
    private final ViewJson json;
    private final ViewTable<GoalsRecord> rows;
    private final PreparedSelect active;

    GoalTable(@Qualifier("library") DSLContext dsl, ViewJson json) {
        this.dsl = dsl;
        this.json = json;
        this.rows = new ViewTable<>(dsl, GOALS.OWNER, GOALS.ID, GOALS.VERSION, GOALS.VIEW);
        this.active = new PreparedSelect(
                dsl,
                select(GOALS.VIEW)
                        .from(GOALS)
                        .where(
                                GOALS.OWNER.eq(param("owner", GOALS.OWNER)),
                                GOALS.STATUS.eq(inline(GoalStatus.ACTIVE.word())))
                        .andNot(GOALS.REMOVED)
                        .orderBy(GOALS.CREATED_AT.desc(), GOALS.ID.desc()));
    }

    @Override
    public Map<RowKey, Versioned<GoalView>> load(Set<RowKey> keys) {
        return rows.load(keys, column -> json.view(column, GoalView.class));
    }

    @Override
    public void store(Map<RowKey, Versioned<GoalView>> changed) {
        rows.store(changed.values(), this::stored);
    }

    @Override
    public void erase(UserId owner) {
        rows.erase(owner);
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

    /** All goals that are worked on, the newest first, to be asked for together with others. */
    public Question<List<GoalView>> active(UserId owner) {
        return new Question<>(
                active,
                Map.of("owner", owner.value()),
                rows -> rows.map(row -> json.view(row.get(GOALS.VIEW).data(), GoalView.class)));
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
