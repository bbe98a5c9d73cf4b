package org.mirubato.query.plan;

import static org.jooq.impl.DSL.row;
import static org.mirubato.query.library.Tables.CALENDAR_FEEDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.query.library.tables.records.CalendarFeedsRecord;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.Versioned;
import org.mirubato.query.projection.ViewJson;
import org.mirubato.query.projection.ViewStore;
import org.mirubato.query.projection.ViewTable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of calendar feeds. */
@Component
@Profile("query")
class FeedTable implements ViewStore<OpenFeed> {

    private final DSLContext dsl;
    private final ViewJson json;
    private final ViewTable<CalendarFeedsRecord> rows;

    FeedTable(@Qualifier("library") DSLContext dsl, ViewJson json) {
        this.dsl = dsl;
        this.json = json;
        this.rows = new ViewTable<>(
                dsl, CALENDAR_FEEDS.OWNER, CALENDAR_FEEDS.ID, CALENDAR_FEEDS.VERSION, CALENDAR_FEEDS.VIEW);
    }

    @Override
    public Map<RowKey, Versioned<OpenFeed>> load(Set<RowKey> keys) {
        return rows.load(keys, column -> json.view(column, OpenFeed.class));
    }

    @Override
    public void store(Map<RowKey, Versioned<OpenFeed>> changed) {
        List<CalendarFeedsRecord> stored = new ArrayList<>();
        changed.forEach((key, view) -> stored.add(stored(key, view)));
        rows.store(stored);
    }

    @Override
    public void erase(UserId owner) {
        rows.erase(owner);
    }

    /** The feed that answers at the address with that hash. */
    Optional<OpenFeed> byHash(String hash) {
        return find(CALENDAR_FEEDS.SECRET_HASH.eq(hash));
    }

    Optional<OpenFeed> of(UserId owner) {
        return find(CALENDAR_FEEDS.OWNER.eq(owner.value()).and(CALENDAR_FEEDS.VIEW.isNotNull()));
    }

    private Optional<OpenFeed> find(Condition wanted) {
        return dsl.select(CALENDAR_FEEDS.VIEW)
                .from(CALENDAR_FEEDS)
                .where(wanted)
                .limit(1)
                .fetchOptional(row -> json.view(row.value1().data(), OpenFeed.class));
    }

    private CalendarFeedsRecord stored(RowKey key, Versioned<OpenFeed> feed) {
        OpenFeed view = feed.view();
        return new CalendarFeedsRecord(
                key.owner(),
                key.id(),
                feed.version(),
                view == null ? null : view.secretHash(),
                view == null ? null : JSONB.valueOf(json.column(view)));
    }

    private @Nullable OpenFeed view(@Nullable JSONB column) {
        return column == null ? null : json.view(column.data(), OpenFeed.class);
    }
}
