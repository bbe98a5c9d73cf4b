package org.mirubato.sync;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.max;
import static org.mirubato.sync.tables.Tables.SYNC_HEADS;
import static org.mirubato.sync.tables.Tables.SYNC_MARKS;
import static org.mirubato.sync.tables.Tables.SYNC_ROWS;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The floors of streams, and what is noted to find them. */
@Component
@Profile("processors")
class TombstoneTable {

    private final DSLContext dsl;

    TombstoneTable(@Qualifier("sync") DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * How far a stream was.
     *
     * @param passed the last number that all known devices had
     * @param head the last number that there was
     */
    record Mark(Instant at, long passed, long head) {

        /** Of a stream before its first change. */
        static final Mark NONE = new Mark(Instant.EPOCH, 0, 0);

        boolean isAsFarAs(Mark other) {
            return passed == other.passed && head == other.head;
        }
    }

    List<String> users() {
        return dsl.select(SYNC_HEADS.USER_ID)
                .from(SYNC_HEADS)
                .orderBy(SYNC_HEADS.USER_ID)
                .fetch(SYNC_HEADS.USER_ID);
    }

    /** The oldest first. */
    List<Mark> marks(String user) {
        return dsl.selectFrom(SYNC_MARKS)
                .where(SYNC_MARKS.USER_ID.eq(user))
                .orderBy(SYNC_MARKS.AT)
                .fetch(row -> new Mark(row.getAt().toInstant(), row.getPassed(), row.getHead()));
    }

    void add(String user, Mark mark) {
        dsl.insertInto(SYNC_MARKS)
                .set(SYNC_MARKS.USER_ID, user)
                .set(SYNC_MARKS.AT, stored(mark.at()))
                .set(SYNC_MARKS.PASSED, mark.passed())
                .set(SYNC_MARKS.HEAD, mark.head())
                .onConflictDoNothing()
                .execute();
    }

    /** Drops notes that have done all that they are for. */
    void forget(String user, Instant upTo) {
        dsl.deleteFrom(SYNC_MARKS)
                .where(SYNC_MARKS.USER_ID.eq(user), SYNC_MARKS.AT.le(stored(upTo)))
                .execute();
    }

    /**
     * Takes tombstones out of a stream, and raises its floor to the last of them; nothing happens when there are none. Of entities
     * that may come back the row stays, unseen below the floor, since it is what they come back as.
     *
     * @param due up to which number they may go
     */
    void raise(String user, long due) {
        if (due > 0) {
            dsl.transaction(transaction -> new TombstoneTable(transaction.dsl()).raiseLocked(user, due));
        }
    }

    /** The head is locked first, as by the projection: so no number moves meanwhile. */
    private void raiseLocked(String user, long due) {
        Optional<Long> floor = dsl.select(SYNC_HEADS.FLOOR)
                .from(SYNC_HEADS)
                .where(SYNC_HEADS.USER_ID.eq(user), SYNC_HEADS.FLOOR.lt(due))
                .forUpdate()
                .fetchOptional(SYNC_HEADS.FLOOR);
        Optional<Long> last = floor.flatMap(low -> dsl.select(max(SYNC_ROWS.SEQ))
                .from(SYNC_ROWS)
                .where(
                        SYNC_ROWS.USER_ID.eq(user),
                        condition(SYNC_ROWS.DELETED),
                        SYNC_ROWS.SEQ.gt(low),
                        SYNC_ROWS.SEQ.le(due))
                .fetchOptional(max(SYNC_ROWS.SEQ)));
        last.ifPresent(tombstone -> {
            dsl.update(SYNC_HEADS)
                    .set(SYNC_HEADS.FLOOR, tombstone)
                    .set(SYNC_HEADS.RAISED, SYNC_HEADS.RAISED.plus(1))
                    .where(SYNC_HEADS.USER_ID.eq(user))
                    .execute();
            dsl.deleteFrom(SYNC_ROWS)
                    .where(
                            SYNC_ROWS.USER_ID.eq(user),
                            condition(SYNC_ROWS.DELETED),
                            SYNC_ROWS.SEQ.le(tombstone),
                            SYNC_ROWS.STATE.isNull())
                    .execute();
        });
    }

    private static OffsetDateTime stored(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
