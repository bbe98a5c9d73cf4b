package org.mirubato.query.practice;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.mirubato.query.library.Tables.PRACTICE_SESSIONS;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.PracticeSessionId;
import org.mirubato.domain.practice.PracticeSessionView;
import org.mirubato.query.library.tables.records.PracticeSessionsRecord;
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

/** The table of sessions; only those that run have a view. */
@Component
@Profile("query")
public class SessionTable implements ViewStore<PracticeSessionView> {

    private static final OffsetDateTime LONG_AGO = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final DSLContext dsl;
    private final ViewJson json;
    private final ViewTable<PracticeSessionsRecord> rows;
    private final PreparedSelect running;

    SessionTable(@Qualifier("library") DSLContext dsl, ViewJson json) {
        this.dsl = dsl;
        this.json = json;
        this.rows = new ViewTable<>(
                dsl, PRACTICE_SESSIONS.OWNER, PRACTICE_SESSIONS.ID, PRACTICE_SESSIONS.VERSION, PRACTICE_SESSIONS.VIEW);
        this.running =
                new PreparedSelect(dsl, select(PRACTICE_SESSIONS.OWNER.eq(param("owner", PRACTICE_SESSIONS.OWNER))));
    }

    @Override
    public Map<RowKey, Versioned<PracticeSessionView>> load(Set<RowKey> keys) {
        return rows.load(keys, column -> json.view(column, PracticeSessionView.class));
    }

    @Override
    public void store(Map<RowKey, Versioned<PracticeSessionView>> changed) {
        List<PracticeSessionsRecord> stored = new ArrayList<>();
        changed.forEach((key, view) -> stored.add(stored(key, view)));
        rows.store(stored);
    }

    @Override
    public void erase(UserId owner) {
        rows.erase(owner);
    }

    /** The session of that id, if it runs. */
    Optional<PracticeSessionView> find(UserId owner, PracticeSessionId id) {
        return newest(PRACTICE_SESSIONS.OWNER.eq(owner.value()).and(PRACTICE_SESSIONS.ID.eq(id.value())));
    }

    /** The session that began last of those that run. */
    Optional<PracticeSessionView> current(UserId owner) {
        return newest(PRACTICE_SESSIONS.OWNER.eq(owner.value()));
    }

    /** The same, to be asked together with others. */
    public Question<Optional<PracticeSessionView>> running(UserId owner) {
        return new Question<>(
                running,
                Map.of("owner", owner.value()),
                rows -> rows.stream().findFirst().map(row -> view(row.get(PRACTICE_SESSIONS.VIEW))));
    }

    private Optional<PracticeSessionView> newest(Condition wanted) {
        return dsl.fetchOptional(select(wanted)).map(row -> view(row.value1()));
    }

    private static Select<Record1<JSONB>> select(Condition wanted) {
        return DSL.select(PRACTICE_SESSIONS.VIEW)
                .from(PRACTICE_SESSIONS)
                .where(wanted, PRACTICE_SESSIONS.VIEW.isNotNull())
                .orderBy(PRACTICE_SESSIONS.STARTED_AT.desc(), PRACTICE_SESSIONS.ID.desc())
                .limit(inline(1));
    }

    private PracticeSessionsRecord stored(RowKey key, Versioned<PracticeSessionView> session) {
        PracticeSessionView view = session.view();
        return new PracticeSessionsRecord(
                key.owner(),
                key.id(),
                session.version(),
                view == null ? LONG_AGO : view.startedAt().atOffset(ZoneOffset.UTC),
                view == null ? null : JSONB.valueOf(json.column(view)));
    }

    private @Nullable PracticeSessionView view(@Nullable JSONB column) {
        return column == null ? null : json.view(column.data(), PracticeSessionView.class);
    }
}
