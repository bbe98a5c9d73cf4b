package org.mirubato.query.score;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.mirubato.query.library.Tables.LIBRARIES;
import static org.mirubato.query.library.Tables.SCORES;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.SortField;
import org.mirubato.domain.FoldedText;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.ErasedLibrary;
import org.mirubato.domain.score.ListScoresToReread;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.domain.score.ScorePage;
import org.mirubato.domain.score.ScoreQuery.ListScores;
import org.mirubato.domain.score.ScoreQuery.SortBy;
import org.mirubato.domain.score.ScoreView;
import org.mirubato.domain.score.ScoreView.Status;
import org.mirubato.query.library.tables.Scores;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of scores, as questions read it. Deleted scores are not there. */
@Component
@Profile("query")
class LibraryTable {

    private static final Field<JSONB> WITHOUT_PAGES =
            field("jsonb_set({0}, '{pages}', '[]')", JSONB.class, SCORES.VIEW);

    private static final Field<String> STATUS = field("{0} ->> 'status'", String.class, SCORES.VIEW);

    private static final Field<String> READER = field("{0} #>> '{readBy,reader}'", String.class, SCORES.VIEW);

    /** Which table a row is in: a rebuilt one is another one under the same name. */
    private static final Field<Long> TABLE = field("tableoid", Long.class);

    /** The transaction that wrote a row. */
    private static final Field<Long> WRITTEN_BY = field("xmin::text::bigint", Long.class);

    private final DSLContext dsl;
    private final ScoreViewJson json;

    LibraryTable(@Qualifier("library") DSLContext dsl, ScoreViewJson json) {
        this.dsl = dsl;
        this.json = json;
    }

    /**
     * The state of the library of {@code owner}; empty before its first score. Its position would not do: events that were parked
     * come late and change a library without moving it.
     */
    Optional<Edition> edition(UserId owner) {
        return dsl.select(TABLE, WRITTEN_BY)
                .from(LIBRARIES)
                .where(LIBRARIES.OWNER.eq(owner.value()))
                .fetchOptional(row -> new Edition(row.value1(), row.value2()));
    }

    /** Whose score it is, and its state. */
    Optional<Stamp> stamp(ScoreId id) {
        return dsl.select(SCORES.OWNER, TABLE, SCORES.VERSION)
                .from(SCORES)
                .where(SCORES.ID.eq(id.value()))
                .fetchOptional(row -> new Stamp(new UserId(row.value1()), new Edition(row.value2(), row.value3())));
    }

    Optional<ScoreView> find(ScoreId id) {
        return dsl.select(SCORES.VIEW)
                .from(SCORES)
                .where(SCORES.ID.eq(id.value()), SCORES.VIEW.isNotNull())
                .fetchOptional(row -> json.view(row.value1().data()));
    }

    Optional<ScoreView> newest(UserId owner, ContentHash hash) {
        return dsl.select(SCORES.VIEW)
                .from(SCORES)
                .where(SCORES.OWNER.eq(owner.value()), SCORES.HASH.eq(hash.value()), SCORES.VIEW.isNotNull())
                .orderBy(SCORES.CREATED_AT.desc(), SCORES.ID.desc())
                .limit(1)
                .fetchOptional(row -> json.view(row.value1().data()));
    }

    /** What an erased library leaves, once the table is behind that position of the log. */
    Optional<ErasedLibrary> erased(UserId owner, long position) {
        if (!dsl.fetchExists(LIBRARIES, LIBRARIES.OWNER.eq(owner.value()), LIBRARIES.POSITION.ge(position))) {
            return Optional.empty();
        }
        Scores others = SCORES.as("others");
        List<ScoreId> scores = dsl.select(SCORES.ID)
                .from(SCORES)
                .where(SCORES.OWNER.eq(owner.value()))
                .orderBy(SCORES.ID)
                .fetch(row -> new ScoreId(row.value1()));
        List<ContentHash> files = dsl.selectDistinct(SCORES.HASH)
                .from(SCORES)
                .where(SCORES.OWNER.eq(owner.value()), SCORES.HASH.ne(""))
                .andNotExists(dsl.selectOne().from(others).where(others.HASH.eq(SCORES.HASH), others.VIEW.isNotNull()))
                .orderBy(SCORES.HASH)
                .fetch(row -> new ContentHash(row.value1()));
        return Optional.of(new ErasedLibrary(scores, files));
    }

    /** A page of a library, in an order that is the same each time. */
    ScorePage list(ListScores query) {
        Condition wanted = wanted(query);
        Result<Record2<JSONB, Integer>> rows = dsl.select(WITHOUT_PAGES, count().over())
                .from(SCORES)
                .where(wanted)
                .orderBy(order(query), query.ascending() ? SCORES.ID.asc() : SCORES.ID.desc())
                .limit(query.limit())
                .offset(query.offset())
                .fetch();
        List<ScoreView> items = rows.map(row -> json.view(row.value1().data()));
        int total =
                rows.isEmpty() ? dsl.fetchCount(SCORES, wanted) : rows.get(0).value2();
        return new ScorePage(List.copyOf(items), total);
    }

    /** Scores of all users, in the order of their ids. */
    ScorePage toReread(ListScoresToReread query) {
        Condition wanted = SCORES.VIEW
                .isNotNull()
                .and(STATUS.eq(Status.COMPLETED.name()))
                .and(READER.isNull().or(READER.notIn(query.readers())));
        ScoreId only = query.only();
        if (only != null) {
            wanted = wanted.and(SCORES.ID.eq(only.value()));
        }
        ScoreId after = query.after();
        if (after != null) {
            wanted = wanted.and(SCORES.ID.gt(after.value()));
        }
        Result<Record2<JSONB, Integer>> rows = dsl.select(SCORES.VIEW, count().over())
                .from(SCORES)
                .where(wanted)
                .orderBy(SCORES.ID)
                .limit(query.limit())
                .fetch();
        List<ScoreView> items = rows.map(row -> json.view(row.value1().data()));
        return new ScorePage(
                List.copyOf(items), rows.isEmpty() ? 0 : rows.get(0).value2());
    }

    private static Condition wanted(ListScores query) {
        Condition wanted = SCORES.OWNER.eq(query.viewer().value()).and(SCORES.VIEW.isNotNull());
        for (String word : FoldedText.words(query.words())) {
            wanted = wanted.and(SCORES.WORDS.contains(word));
        }
        return wanted;
    }

    private static SortField<?> order(ListScores query) {
        Field<?> by = query.sortBy() == SortBy.CREATED
                ? SCORES.CREATED_AT
                : (query.sortBy() == SortBy.TITLE ? SCORES.TITLE_KEY : SCORES.COMPOSER_KEY).collate("C");
        return query.ascending() ? by.asc().nullsLast() : by.desc().nullsLast();
    }

    /** Whose a score is and which state of it this is. */
    record Stamp(UserId owner, Edition edition) {}

    /**
     * A state that an answer was made of. While it is the same, so is the answer.
     *
     * @param table changes when the read model is rebuilt
     * @param number another one after each change
     */
    record Edition(long table, long number) {

        @Override
        public String toString() {
            return table + "-" + number;
        }
    }
}
