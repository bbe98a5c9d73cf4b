package org.mirubato.sync;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.mirubato.sync.tables.Tables.SYNC_HEADS;
import static org.mirubato.sync.tables.Tables.SYNC_MARKS;
import static org.mirubato.sync.tables.Tables.SYNC_ROWS;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jspecify.annotations.Nullable;
import org.mirubato.sync.SyncBatch.Advance;
import org.mirubato.sync.tables.tables.records.SyncRowsRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The streams, as the projection writes them. */
@Component
@Profile("sync")
class SyncTable {

    private static final String NUL = "\\u0000";
    private static final String INSTEAD = "\\ufffd";
    private static final int LONGEST_LABEL = 64;

    private final DSLContext dsl;
    private final Supplier<String> ids;

    SyncTable(@Qualifier("sync") DSLContext dsl, @Qualifier("ids") Supplier<String> ids) {
        this.dsl = dsl;
        this.ids = ids;
    }

    /** How far in the log each of these users' streams is; absent before the first change. */
    Map<String, Long> positions(Set<String> users) {
        return dsl.select(SYNC_HEADS.USER_ID, SYNC_HEADS.POSITION)
                .from(SYNC_HEADS)
                .where(SYNC_HEADS.USER_ID.eq(any(users.toArray(String[]::new))))
                .fetchMap(SYNC_HEADS.USER_ID, SYNC_HEADS.POSITION);
    }

    /** Where each of these users' streams ends. */
    Map<String, Cursor> ends(Set<String> users) {
        return dsl.select(SYNC_HEADS.USER_ID, SYNC_HEADS.EPOCH, SYNC_HEADS.RAISED, SYNC_HEADS.SEQ)
                .from(SYNC_HEADS)
                .where(SYNC_HEADS.USER_ID.eq(any(users.toArray(String[]::new))))
                .fetchMap(SYNC_HEADS.USER_ID, row -> Cursor.in(row.value2(), row.value3(), row.value4()));
    }

    /** What is kept of those of these entities that are there. */
    Map<EntityKey, String> states(Set<EntityKey> keys) {
        Map<EntityKey, String> states = new TreeMap<>();
        dsl.select(SYNC_ROWS.USER_ID, SYNC_ROWS.KIND, SYNC_ROWS.ID, SYNC_ROWS.STATE)
                .from(SYNC_ROWS)
                .where(
                        "(user_id, kind, id) in (select * from unnest({0}, {1}, {2}))",
                        column(keys, EntityKey::user), column(keys, EntityKey::kind), column(keys, EntityKey::id))
                .and(SYNC_ROWS.STATE.isNotNull())
                .forEach(row -> states.put(
                        new EntityKey(row.value1(), row.value2(), row.value3()),
                        row.value4().data()));
        return states;
    }

    /**
     * Moves the heads on, making those that are missing with an epoch of their own, and keeps them locked until the commit.
     *
     * @param advances by ascending user
     * @return the new last number, by user
     */
    Map<String, Long> advance(List<Advance> advances) {
        return dsl.insertInto(SYNC_HEADS, SYNC_HEADS.USER_ID, SYNC_HEADS.EPOCH, SYNC_HEADS.SEQ, SYNC_HEADS.POSITION)
                .valuesOfRows(advances.stream()
                        .map(advance -> row(advance.user(), ids.get(), (long) advance.count(), advance.position()))
                        .toList())
                .onConflict(SYNC_HEADS.USER_ID)
                .doUpdate()
                .set(SYNC_HEADS.SEQ, SYNC_HEADS.SEQ.plus(excluded(SYNC_HEADS.SEQ)))
                .set(SYNC_HEADS.POSITION, greatest(SYNC_HEADS.POSITION, excluded(SYNC_HEADS.POSITION)))
                .returning(SYNC_HEADS.USER_ID, SYNC_HEADS.SEQ)
                .fetchMap(SYNC_HEADS.USER_ID, SYNC_HEADS.SEQ);
    }

    /** Takes a whole stream away: should there be another one of that user, it is of another epoch. */
    void erase(String user) {
        dsl.deleteFrom(SYNC_ROWS).where(SYNC_ROWS.USER_ID.eq(user)).execute();
        dsl.deleteFrom(SYNC_MARKS).where(SYNC_MARKS.USER_ID.eq(user)).execute();
        dsl.deleteFrom(SYNC_HEADS).where(SYNC_HEADS.USER_ID.eq(user)).execute();
    }

    private static Param<String[]> column(Set<EntityKey> keys, Function<EntityKey, String> part) {
        return val(keys.stream().map(part).toArray(String[]::new));
    }

    /** Writes the entities, given by ascending key. */
    void store(Collection<SyncRow> rows) {
        dsl.insertInto(SYNC_ROWS)
                .columns(SYNC_ROWS.fields())
                .valuesOfRecords(rows.stream().map(SyncTable::record).toList())
                .onConflict(SYNC_ROWS.USER_ID, SYNC_ROWS.KIND, SYNC_ROWS.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private static SyncRowsRecord record(SyncRow row) {
        SyncRowsRecord record = new SyncRowsRecord();
        record.setUserId(row.key().user());
        record.setKind(row.key().kind());
        record.setId(row.key().id());
        record.setSeq(row.seq());
        record.setVersion(row.version());
        record.setDeleted(row.deleted());
        record.setBody(json(row.body()));
        record.setState(json(row.state()));
        record.setUnreadable(row.unreadable() == null ? null : row.unreadable().replace('\0', ' '));
        record.setDevice(label(row.device()));
        record.setMid(label(row.mid()));
        record.setPosition(row.position());
        return record;
    }

    /** The one character that PostgreSQL can't hold is replaced: no text of a user's may stop the stream. */
    private static @Nullable JSONB json(@Nullable String text) {
        return text == null ? null : JSONB.valueOf(text.replace(NUL, INSTEAD));
    }

    private static @Nullable String label(@Nullable String text) {
        return text == null || text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL);
    }
}
