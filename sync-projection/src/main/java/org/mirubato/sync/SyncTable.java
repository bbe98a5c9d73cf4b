package org.mirubato.sync;

import static org.jooq.impl.DSL.any;
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
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jspecify.annotations.Nullable;
import org.mirubato.sync.SyncBatch.Advance;
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

    /** Each is looked up by itself: a join that was planned while the streams were short would go on reading all of them. */
    static final String KNOWN = """
            select k.user_id, k.kind, k.id,
                (select h.position from sync_heads h where h.user_id = k.user_id),
                (select r.state from sync_rows r where r.user_id = k.user_id and r.kind = k.kind and r.id = k.id)
            from unnest({0}, {1}, {2}) as k (user_id, kind, id)""";

    private static final String STORE = """
            with heads as (
                insert into sync_heads as h (user_id, epoch, seq, position)
                select * from unnest({0}, {1}, {2}, {3})
                on conflict (user_id) do update
                set seq = h.seq + excluded.seq, position = greatest(h.position, excluded.position)
                returning h.user_id, h.epoch, h.raised, h.seq
            ), stored as (
                insert into sync_rows (user_id, kind, id, seq, version, deleted, body, state, unreadable, device, mid, position)
                select g.user_id, g.kind, g.id, heads.seq - g.behind, g.version, g.deleted, g.body::jsonb, g.state::jsonb,
                    g.unreadable, g.device, g.mid, g.position
                from unnest({4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}, {14}, {15})
                    as g (user_id, kind, id, behind, version, deleted, body, state, unreadable, device, mid, position)
                join heads on heads.user_id = g.user_id
                on conflict (user_id, kind, id) do update
                set seq = excluded.seq, version = excluded.version, deleted = excluded.deleted, body = excluded.body,
                    state = excluded.state, unreadable = excluded.unreadable, device = excluded.device, mid = excluded.mid,
                    position = excluded.position
            )
            select user_id, epoch, raised, seq from heads""";

    private final DSLContext dsl;
    private final Supplier<String> ids;

    SyncTable(@Qualifier("sync") DSLContext dsl, @Qualifier("ids") Supplier<String> ids) {
        this.dsl = dsl;
        this.ids = ids;
    }

    /** What a batch that touches these entities has to know. */
    Known known(Set<EntityKey> keys) {
        Known known = new Known(new TreeMap<>(), new TreeMap<>());
        dsl.resultQuery(
                        KNOWN,
                        column(keys, EntityKey::user, String[]::new),
                        column(keys, EntityKey::kind, String[]::new),
                        column(keys, EntityKey::id, String[]::new))
                .forEach(row -> {
                    EntityKey key =
                            new EntityKey(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class));
                    put(known.positions(), key.user(), row.get(3, Long.class));
                    put(known.states(), key, row.get(4, String.class));
                });
        return known;
    }

    private static <K, V> void put(Map<K, V> map, K key, @Nullable V value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    /**
     * What the streams hold of the entities that a batch touches.
     *
     * @param positions how far in the log each user's stream is; absent before the first change
     * @param states what is kept of those entities that are there
     */
    record Known(Map<String, Long> positions, Map<EntityKey, String> states) {}

    /** Where each of these users' streams ends. */
    Map<String, Cursor> ends(Set<String> users) {
        return dsl.select(SYNC_HEADS.USER_ID, SYNC_HEADS.EPOCH, SYNC_HEADS.RAISED, SYNC_HEADS.SEQ)
                .from(SYNC_HEADS)
                .where(SYNC_HEADS.USER_ID.eq(any(users.toArray(String[]::new))))
                .fetchMap(SYNC_HEADS.USER_ID, row -> Cursor.in(row.value2(), row.value3(), row.value4()));
    }

    /**
     * Moves the heads on, making those that are missing with an epoch of their own, keeps them locked until the commit, and writes
     * the entities at their new numbers: one statement, since a device waits for it.
     *
     * @param advances by ascending user
     * @param rows of these users
     * @return where each of the streams ends now, by user
     */
    Map<String, Cursor> store(List<Advance> advances, List<SyncRow> rows) {
        return dsl.resultQuery(
                        STORE,
                        column(advances, Advance::user, String[]::new),
                        column(advances, advance -> ids.get(), String[]::new),
                        column(advances, advance -> (long) advance.count(), Long[]::new),
                        column(advances, Advance::position, Long[]::new),
                        column(rows, row -> row.key().user(), String[]::new),
                        column(rows, row -> row.key().kind(), String[]::new),
                        column(rows, row -> row.key().id(), String[]::new),
                        column(rows, SyncRow::behind, Integer[]::new),
                        column(rows, SyncRow::version, Long[]::new),
                        column(rows, SyncRow::deleted, Boolean[]::new),
                        column(rows, row -> json(row.body()), String[]::new),
                        column(rows, row -> json(row.state()), String[]::new),
                        column(rows, SyncTable::reason, String[]::new),
                        column(rows, row -> label(row.device()), String[]::new),
                        column(rows, row -> label(row.mid()), String[]::new),
                        column(rows, SyncRow::position, Long[]::new))
                .fetchMap(
                        row -> row.get(0, String.class),
                        row -> Cursor.in(row.get(1, String.class), row.get(2, Integer.class), row.get(3, Long.class)));
    }

    /** Takes a whole stream away: should there be another one of that user, it is of another epoch. */
    void erase(String user) {
        dsl.deleteFrom(SYNC_ROWS).where(SYNC_ROWS.USER_ID.eq(user)).execute();
        dsl.deleteFrom(SYNC_MARKS).where(SYNC_MARKS.USER_ID.eq(user)).execute();
        dsl.deleteFrom(SYNC_HEADS).where(SYNC_HEADS.USER_ID.eq(user)).execute();
    }

    /** The entity as devices get it, at this number. */
    static Op op(SyncRow row, long seq) {
        return new Op(
                seq,
                row.key().kind(),
                row.key().id(),
                row.version(),
                row.deleted() ? Boolean.TRUE : null,
                json(row.body()),
                reason(row),
                label(row.device()),
                label(row.mid()));
    }

    private static <T, V> Param<V[]> column(Collection<T> rows, Function<T, @Nullable V> part, IntFunction<V[]> array) {
        return val(rows.stream().map(part).toArray(array));
    }

    private static @Nullable String reason(SyncRow row) {
        return row.unreadable() == null ? null : row.unreadable().replace('\0', ' ');
    }

    /** The one character that PostgreSQL can't hold is replaced: no text of a user's may stop the stream. */
    private static @Nullable String json(@Nullable String text) {
        return text == null ? null : text.replace(NUL, INSTEAD);
    }

    private static @Nullable String label(@Nullable String text) {
        return text == null || text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL);
    }
}
