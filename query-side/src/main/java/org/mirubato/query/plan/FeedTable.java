package org.mirubato.query.plan;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.mirubato.query.library.Tables.CALENDAR_FEEDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.query.library.tables.records.CalendarFeedsRecord;
import org.mirubato.query.practice.RowKey;
import org.mirubato.query.practice.Versioned;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of calendar feeds. */
@Component
@Profile("query")
class FeedTable {

    private final DSLContext dsl;
    private final PlanJson json;

    FeedTable(@Qualifier("library") DSLContext dsl, PlanJson json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** What is stored under {@code keys}. */
    Map<RowKey, Versioned<OpenFeed>> load(Set<RowKey> keys) {
        Map<RowKey, Versioned<OpenFeed>> found = new TreeMap<>();
        dsl.select(CALENDAR_FEEDS.OWNER, CALENDAR_FEEDS.ID, CALENDAR_FEEDS.VERSION, CALENDAR_FEEDS.VIEW)
                .from(CALENDAR_FEEDS)
                .where(row(CALENDAR_FEEDS.OWNER, CALENDAR_FEEDS.ID)
                        .in(keys.stream().map(key -> row(key.owner(), key.id())).toList()))
                .forEach(row -> found.put(
                        new RowKey(row.value1(), row.value2()), new Versioned<>(row.value3(), view(row.value4()))));
        return found;
    }

    /** Writes what has changed, given by ascending key so that writers never cross. */
    void store(Map<RowKey, Versioned<OpenFeed>> changed) {
        List<CalendarFeedsRecord> rows = new ArrayList<>();
        changed.forEach((key, feed) -> rows.add(stored(key, feed)));
        if (rows.isEmpty()) {
            return;
        }
        dsl.insertInto(CALENDAR_FEEDS)
                .columns(CALENDAR_FEEDS.fields())
                .valuesOfRecords(rows)
                .onConflict(CALENDAR_FEEDS.OWNER, CALENDAR_FEEDS.ID)
                .doUpdate()
                .setAllToExcluded()
                .where(CALENDAR_FEEDS.VERSION.lt(excluded(CALENDAR_FEEDS.VERSION)))
                .execute();
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
