package org.mirubato.sync;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.mirubato.sync.tables.Tables.SYNC_HEADS;
import static org.mirubato.sync.tables.Tables.SYNC_ROWS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.sync.StreamQuery.EntityName;
import org.mirubato.domain.sync.StreamQuery.Place;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The streams, as devices read them. */
@Component
@Profile({"sync", "processors"})
class StreamTable implements DeltaSource {

    private static final int MOST_CHARACTERS = 200_000;

    private static final Field<Long> HEAD = SYNC_HEADS.SEQ.as("head");

    /** What devices get, without what is kept for the projection alone: that is as large again. */
    private static final List<Field<?>> SENT = List.of(
            SYNC_ROWS.SEQ,
            SYNC_ROWS.KIND,
            SYNC_ROWS.ID,
            SYNC_ROWS.VERSION,
            SYNC_ROWS.DELETED,
            SYNC_ROWS.BODY,
            SYNC_ROWS.UNREADABLE,
            SYNC_ROWS.DEVICE,
            SYNC_ROWS.MID);

    /** Each is looked up by itself: of a push, a list of pairs would be planned as a condition of a thousand parts. */
    private static final String PLACES = """
            select k.kind, k.id, r.seq, r.version
            from unnest({1}, {2}) as k (kind, id) cross join lateral (
                select s.seq, s.version from sync_rows s where s.user_id = {0} and s.kind = k.kind and s.id = k.id offset 0
            ) as r""";

    private final DSLContext dsl;

    StreamTable(@Qualifier("sync") DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Delta read(String user, Cursor cursor, int mostOps) {
        Result<? extends Record> rows = select(user, cursor.seq(), mostOps);
        if (rows.isEmpty()) {
            return nothing(cursor.seq() > 0 ? Reset.UNKNOWN : Reset.NONE);
        }
        if (cursor.seq() == 0) {
            return begun(rows, mostOps, Reset.NONE);
        }
        Cursor end = end(rows.get(0));
        Reset why = why(cursor, end, rows.get(0).get(SYNC_HEADS.FLOOR));
        return why == Reset.NONE
                ? delta(rows, cursor, end.seq(), mostOps, why)
                : begun(select(user, 0, mostOps), mostOps, why);
    }

    private static Delta nothing(Reset why) {
        return new Delta(Cursor.START.epoch(), 0, 0, 0, List.of(), false, why);
    }

    /** The stream from 0. All comes of these rows, since it may be another stream than a moment before. */
    private static Delta begun(Result<? extends Record> rows, int mostOps, Reset why) {
        if (rows.isEmpty()) {
            return nothing(why);
        }
        Cursor end = end(rows.get(0));
        return delta(rows, new Cursor(end.epoch(), 0), end.seq(), mostOps, why);
    }

    /**
     * Whether something behind the cursor is missing. Below the floor that is not so for a device that has begun since the floor was
     * raised, and is still on its way: it has seen none of what is gone.
     */
    private static Reset why(Cursor cursor, Cursor end, long floor) {
        if (!cursor.isInStreamOf(end) || cursor.seq() > end.seq()) {
            return Reset.UNKNOWN;
        }
        boolean complete = cursor.seq() >= floor || cursor.epoch().equals(end.epoch());
        return complete ? Reset.NONE : Reset.AWAY_TOO_LONG;
    }

    private static Cursor end(Record head) {
        return Cursor.in(head.get(SYNC_HEADS.EPOCH), head.get(SYNC_HEADS.RAISED), head.get(HEAD));
    }

    /** Where the user's stream ends; {@link Cursor#START} before the first change. */
    Cursor end(String user) {
        return dsl.select(SYNC_HEADS.EPOCH, SYNC_HEADS.RAISED, HEAD)
                .from(SYNC_HEADS)
                .where(SYNC_HEADS.USER_ID.eq(user))
                .fetchOptional(StreamTable::end)
                .orElse(Cursor.START);
    }

    /** What the user's stream holds now. The hash is made while the rows come, so that none of them is kept. */
    Digests digests(String user) {
        Map<String, Digest> kinds = new TreeMap<>();
        Cursor[] end = {Cursor.START};
        dsl.select(SYNC_HEADS.EPOCH, SYNC_HEADS.RAISED, HEAD, SYNC_ROWS.KIND, SYNC_ROWS.ID, SYNC_ROWS.VERSION)
                .from(SYNC_HEADS)
                .leftJoin(SYNC_ROWS)
                .on(SYNC_ROWS.USER_ID.eq(SYNC_HEADS.USER_ID), SYNC_ROWS.BODY.isNotNull())
                .where(SYNC_HEADS.USER_ID.eq(user))
                .forEach(row -> {
                    end[0] = end(row);
                    if (row.value4() != null) {
                        kinds.merge(
                                row.value4(),
                                Digest.NONE.with(row.value5(), row.value6()),
                                (all, one) -> all.with(row.value5(), row.value6()));
                    }
                });
        return new Digests(end[0].toString(), kinds);
    }

    /** An entity that is or was there. */
    Optional<Op> one(String user, String kind, String id) {
        return stored(user, kind, id).map(StreamTable::op);
    }

    /** What is kept of an entity that is gone for devices but may come back. */
    Optional<String> state(String user, String kind, String id) {
        return stored(user, kind, id).map(row -> text(row.get(SYNC_ROWS.STATE)));
    }

    /** The same of several of one kind, by their ids, where something is kept. */
    Map<String, String> states(String user, String kind, List<String> ids) {
        Map<String, String> states = new HashMap<>();
        dsl.select(SYNC_ROWS.ID, SYNC_ROWS.STATE)
                .from(SYNC_ROWS)
                .where(
                        SYNC_ROWS.USER_ID.eq(user),
                        SYNC_ROWS.KIND.eq(kind),
                        SYNC_ROWS.ID.in(ids),
                        SYNC_ROWS.STATE.isNotNull())
                .forEach(row -> states.put(row.value1(), row.value2().data()));
        return states;
    }

    private Optional<? extends Record> stored(String user, String kind, String id) {
        return dsl.selectFrom(SYNC_ROWS)
                .where(SYNC_ROWS.USER_ID.eq(user), SYNC_ROWS.KIND.eq(kind), SYNC_ROWS.ID.eq(id))
                .fetchOptional();
    }

    /** How large a stream is. */
    Extent extent(String user) {
        return dsl.select(
                        coalesce(max(SYNC_HEADS.SEQ), inline(0L)),
                        countDistinct(SYNC_ROWS.DEVICE),
                        count(SYNC_ROWS.ID).filterWhere(SYNC_ROWS.DELETED.isFalse()))
                .from(SYNC_HEADS)
                .leftJoin(SYNC_ROWS)
                .on(SYNC_ROWS.USER_ID.eq(SYNC_HEADS.USER_ID))
                .where(SYNC_HEADS.USER_ID.eq(user))
                .fetchSingle(row -> new Extent(row.value1(), row.value2(), row.value3()));
    }

    /** How many entities have their last change behind one place and not behind the other. */
    long countBetween(String user, long after, long until) {
        return dsl.fetchCount(
                SYNC_ROWS,
                SYNC_ROWS.USER_ID.eq(user).and(SYNC_ROWS.SEQ.gt(after)).and(SYNC_ROWS.SEQ.le(until)));
    }

    /** The versions of those that are or were there. */
    Map<String, Long> versions(String user, String kind, List<String> ids) {
        return dsl.select(SYNC_ROWS.ID, SYNC_ROWS.VERSION)
                .from(SYNC_ROWS)
                .where(SYNC_ROWS.USER_ID.eq(user), SYNC_ROWS.KIND.eq(kind), SYNC_ROWS.ID.in(ids))
                .fetchMap(SYNC_ROWS.ID, SYNC_ROWS.VERSION);
    }

    /** Where those of these entities are that are or were there. */
    List<Place> places(String user, List<EntityName> names) {
        return dsl.resultQuery(
                        PLACES,
                        val(user),
                        SyncTable.column(names, EntityName::kind, String[]::new),
                        SyncTable.column(names, EntityName::id, String[]::new))
                .fetch(row -> new Place(
                        new EntityName(row.get(0, String.class), row.get(1, String.class)),
                        row.get(2, Long.class),
                        row.get(3, Long.class)));
    }

    /**
     * How large a stream is.
     *
     * @param head the number of its last change; 0 before the first
     * @param devices those that something came from
     * @param entities those that are there
     */
    record Extent(long head, int devices, int entities) {}

    /**
     * One statement, so that head and rows are of one moment; one row more than wanted tells whether there is more. The rows are
     * limited before they are joined: so the index gives them in order, where all that follow would have to be sorted.
     */
    private Result<? extends Record> select(String user, long after, int mostOps) {
        Table<?> rows = DSL.select(SENT)
                .from(SYNC_ROWS)
                .where(SYNC_ROWS.USER_ID.eq(user), SYNC_ROWS.SEQ.gt(after), isInStream(user))
                .orderBy(SYNC_ROWS.SEQ)
                .limit(mostOps + 1)
                .asTable("sent");
        return dsl.select(SYNC_HEADS.EPOCH, SYNC_HEADS.RAISED, SYNC_HEADS.FLOOR, HEAD)
                .select(rows.fields())
                .from(SYNC_HEADS)
                .leftJoin(rows)
                .on(trueCondition())
                .where(SYNC_HEADS.USER_ID.eq(user))
                .orderBy(rows.field(SYNC_ROWS.SEQ))
                .fetch();
    }

    /** All but tombstones that have been taken out, of which rows may be left. */
    private static Condition isInStream(String user) {
        return not(condition(SYNC_ROWS.DELETED))
                .or(SYNC_ROWS.SEQ.gt(
                        DSL.select(SYNC_HEADS.FLOOR).from(SYNC_HEADS).where(SYNC_HEADS.USER_ID.eq(user))));
    }

    private static Delta delta(Result<? extends Record> rows, Cursor from, long head, int mostOps, Reset why) {
        List<Op> ops = new ArrayList<>();
        int characters = 0;
        boolean more = false;
        for (Record row : rows) {
            if (row.get(SYNC_ROWS.SEQ) == null) {
                break;
            }
            Op op = op(row);
            characters += op.body() == null ? 0 : op.body().length();
            if (ops.size() == mostOps || (characters > MOST_CHARACTERS && !ops.isEmpty())) {
                more = true;
                break;
            }
            ops.add(op);
        }
        long to = more ? ops.get(ops.size() - 1).seq() : head;
        return new Delta(from.epoch(), from.seq(), to, head, List.copyOf(ops), more, why);
    }

    private static Op op(Record row) {
        JSONB body = row.get(SYNC_ROWS.BODY);
        return new Op(
                row.get(SYNC_ROWS.SEQ),
                row.get(SYNC_ROWS.KIND),
                row.get(SYNC_ROWS.ID),
                row.get(SYNC_ROWS.VERSION),
                row.get(SYNC_ROWS.DELETED) ? Boolean.TRUE : null,
                text(body),
                row.get(SYNC_ROWS.UNREADABLE),
                row.get(SYNC_ROWS.DEVICE),
                row.get(SYNC_ROWS.MID));
    }

    private static @Nullable String text(@Nullable JSONB json) {
        return json == null ? null : json.data();
    }
}
