package org.mirubato.sync;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.val;
import static org.mirubato.sync.tables.Tables.SYNC_HEADS;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQL;
import org.jspecify.annotations.Nullable;
import org.mirubato.sync.SyncBatch.Known;
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

    /**
     * Nothing is written where a stream has a change of the batch already, or the place in the log has moved: the statement then says
     * so, and may be a transaction of its own.
     */
    private static final String STORE = """
            with known as (
                select from unnest({0}, {1}) as k (user_id, first)
                where (select h.position from sync_heads h where h.user_id = k.user_id) >= k.first
            ), place as ({2}), heads as (
                insert into sync_heads as h (user_id, epoch, seq, position)
                select new.* from unnest({0}, {3}, {4}, {5}) as new cross join place
                on conflict (user_id) do update
                set seq = h.seq + excluded.seq, position = greatest(h.position, excluded.position)
                returning h.user_id, h.epoch, h.raised, h.seq
            ), stored as (
                insert into sync_rows (user_id, kind, id, seq, version, deleted, body, state, unreadable, device, mid, position)
                select g.user_id, g.kind, g.id, heads.seq - g.behind, g.version, g.deleted, g.body::jsonb, g.state::jsonb,
                    g.unreadable, g.device, g.mid, g.position
                from unnest({6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}, {14}, {15}, {16}, {17})
                    as g (user_id, kind, id, behind, version, deleted, body, state, unreadable, device, mid, position)
                join heads on heads.user_id = g.user_id
                on conflict (user_id, kind, id) do update
                set seq = excluded.seq, version = excluded.version, deleted = excluded.deleted, body = excluded.body,
                    state = excluded.state, unreadable = excluded.unreadable, device = excluded.device, mid = excluded.mid,
                    position = excluded.position
            ) {18} select user_id, epoch, raised, seq from place left join heads on true""";

    private static final String ERASE = """
            , rows_gone as (delete from sync_rows using place where user_id = any({0}))
            , marks_gone as (delete from sync_marks using place where user_id = any({0}))
            , heads_gone as (delete from sync_heads using place where user_id = any({0}))""";

    private static final String UNLESS_KNOWN = "not exists (select from known)";

    private final DSLContext dsl;
    private final Supplier<String> ids;

    SyncTable(@Qualifier("sync") DSLContext dsl, @Qualifier("ids") Supplier<String> ids) {
        this.dsl = dsl;
        this.ids = ids;
    }

    /** What a batch that changes these entities has to know. */
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

    /** Where each of these users' streams ends. */
    Map<String, Cursor> ends(Set<String> users) {
        return dsl.select(SYNC_HEADS.USER_ID, SYNC_HEADS.EPOCH, SYNC_HEADS.RAISED, SYNC_HEADS.SEQ)
                .from(SYNC_HEADS)
                .where(SYNC_HEADS.USER_ID.eq(any(users.toArray(String[]::new))))
                .fetchMap(SYNC_HEADS.USER_ID, row -> Cursor.in(row.value2(), row.value3(), row.value4()));
    }

    /**
     * Moves the heads on, making those that are missing with an epoch of their own, writes the entities at their new numbers and takes
     * away whole streams: should there be another one of an erased user, it is of another epoch. One statement, since a device waits
     * for it.
     *
     * @param place what is to be moved on with it; null when the transaction that is open does that
     * @return where each of the streams ends now, by user; empty when nothing was written, since a stream has a change of these already or
     *     the place in the log has moved
     */
    Optional<Map<String, Cursor>> store(StreamChanges changes, @Nullable PlaceInLog place) {
        List<Advance> advances = changes.advances();
        List<SyncRow> rows = changes.rows();
        Result<Record> ends = dsl.resultQuery(
                        STORE,
                        column(advances, Advance::user, String[]::new),
                        column(advances, Advance::from, Long[]::new),
                        move(place),
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
                        column(rows, SyncRow::position, Long[]::new),
                        erasure(changes.erased()))
                .fetch();
        return ends.isEmpty() ? Optional.empty() : Optional.of(byUser(ends));
    }

    private static SQL move(@Nullable PlaceInLog place) {
        return place == null
                ? sql("select 1 where " + UNLESS_KNOWN)
                : sql(place.update(UNLESS_KNOWN), place.parameters().toArray());
    }

    private static SQL erasure(List<String> users) {
        return users.isEmpty() ? sql("") : sql(ERASE, column(users, Function.identity(), String[]::new));
    }

    private static Map<String, Cursor> byUser(Result<Record> ends) {
        Map<String, Cursor> cursors = new TreeMap<>();
        for (Record end : ends) {
            String user = end.get(0, String.class);
            if (user != null) {
                cursors.put(
                        user, Cursor.in(end.get(1, String.class), end.get(2, Integer.class), end.get(3, Long.class)));
            }
        }
        return cursors;
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

    /** A part of each row, as an array that a statement takes apart again. */
    static <T, V> Param<V[]> column(Collection<T> rows, Function<T, @Nullable V> part, IntFunction<V[]> array) {
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
