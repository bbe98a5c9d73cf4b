package org.mirubato.query.practice;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.mirubato.query.library.Tables.ENTRIES;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.DuplicatePage;
import org.mirubato.domain.practice.DuplicatePage.Pair;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.query.library.tables.Entries;
import org.mirubato.query.projection.ViewJson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Looks for practice that is written down twice. Two entries of one day, type and instrument with the same pieces and about the
 * same duration are likely one; so are, a little less, two with the same pieces that begin and last almost alike. Without a piece
 * much is alike that is not the same.
 */
@Component
@Profile("query")
class DuplicateTable {

    private static final int MOST_PAIRS = 100;

    /** Durations that differ by less are about the same. */
    private static final int MINUTES_APART = 5;

    private static final Entries ONE = ENTRIES.as("one");
    private static final Entries TWO = ENTRIES.as("two");

    private final DSLContext dsl;
    private final ViewJson json;

    DuplicateTable(@Qualifier("library") DSLContext dsl, ViewJson json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** The likeliest pairs that their owner has not said to be two, the newest first among equals. */
    DuplicatePage find(UserId owner) {
        Field<Double> confidence = case_().when(ONE.PIECE_LINES.eq(""), inline(DuplicatePage.LOW))
                .when(alike(), inline(DuplicatePage.HIGH))
                .otherwise(inline(DuplicatePage.MEDIUM));
        return new DuplicatePage(dsl.select(ONE.VIEW, TWO.VIEW, confidence)
                .from(ONE)
                .join(TWO)
                .on(ONE.OWNER.eq(TWO.OWNER), ONE.PIECE_LINES.eq(TWO.PIECE_LINES), writtenFirst())
                .where(ONE.OWNER.eq(owner.value()), alike().or(begunTogether()), undecided())
                .andNot(ONE.REMOVED)
                .andNot(TWO.REMOVED)
                .orderBy(confidence.desc(), ONE.PRACTISED_AT.desc(), ONE.ID, TWO.ID)
                .limit(MOST_PAIRS)
                .fetch(row -> new Pair(
                        json.view(row.value1().data(), EntryView.class),
                        json.view(row.value2().data(), EntryView.class),
                        row.value3())));
    }

    /** Each pair once. */
    private static Condition writtenFirst() {
        return condition("({0} ->> 'createdAt', {1}) < ({2} ->> 'createdAt', {3})", ONE.VIEW, ONE.ID, TWO.VIEW, TWO.ID);
    }

    private static Condition alike() {
        return ONE.LOCAL_DATE
                .eq(TWO.LOCAL_DATE)
                .and(ONE.TYPE.eq(TWO.TYPE))
                .and(ONE.INSTRUMENT.eq(TWO.INSTRUMENT))
                .and(abs(ONE.MINUTES.minus(TWO.MINUTES)).lt(MINUTES_APART));
    }

    private static Condition begunTogether() {
        return condition("abs(extract(epoch from {0} - {1})) <= 120", ONE.PRACTISED_AT, TWO.PRACTISED_AT)
                .and(abs(ONE.MINUTES.minus(TWO.MINUTES)).le(1));
    }

    private static Condition undecided() {
        return condition("{0} <> all({1})", TWO.ID, ONE.NOT_DUPLICATES)
                .and(condition("{0} <> all({1})", ONE.ID, TWO.NOT_DUPLICATES));
    }
}
