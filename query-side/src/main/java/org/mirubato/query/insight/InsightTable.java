package org.mirubato.query.insight;

import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.mirubato.query.library.Tables.PRACTICE_DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.Contribution;
import org.mirubato.domain.insight.DayRange;
import org.mirubato.domain.insight.DayTotal;
import org.mirubato.domain.insight.Dimension;
import org.mirubato.domain.insight.InsightQuery;
import org.mirubato.domain.insight.InsightQuery.FindInsights;
import org.mirubato.domain.insight.InsightQuery.Insights;
import org.mirubato.domain.insight.MoodOfDay;
import org.mirubato.domain.insight.PractisedPiece;
import org.mirubato.domain.insight.Share;
import org.mirubato.query.projection.RoundTripTable;
import org.mirubato.query.projection.RoundTripTable.Question;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sums, as questions read them: each within one owner's rows, which stand side by side. */
@Component
@Profile("query")
class InsightTable {

    private static final Field<Integer> MINUTES =
            sum(PRACTICE_DAYS.MINUTES).cast(Integer.class).as("all_minutes");
    private static final Field<Integer> SESSIONS =
            sum(PRACTICE_DAYS.SESSIONS).cast(Integer.class).as("all_sessions");
    private static final Field<LocalDate> LAST = max(PRACTICE_DAYS.DAY).as("last_day");
    private static final Field<Long> DAYS_SINCE_EPOCH =
            DSL.field("({0} - date '1970-01-01')::bigint", Long.class, PRACTICE_DAYS.DAY);
    private static final Field<Long[]> PRACTISED = coalesce(
                    arrayAgg(DAYS_SINCE_EPOCH).orderBy(PRACTICE_DAYS.DAY), DSL.val(new Long[0]))
            .as("practised");
    private static final List<Dimension> SHARED = Stream.of(Dimension.values())
            .filter(dimension -> dimension != Dimension.ALL)
            .toList();

    private final DSLContext dsl;

    InsightTable(@Qualifier("library") DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A trip on which the sums are asked with whatever else is wanted. */
    RoundTripTable trip() {
        return new RoundTripTable(dsl);
    }

    /** What was practised in a range, in one round trip. */
    Insights insights(FindInsights query) {
        DayRange range = query.range();
        RoundTripTable trip = trip();
        Supplier<List<DayTotal>> days = trip.ask(totals(query.viewer(), within(range)));
        Supplier<Map<Dimension, List<Share>>> shares = trip.ask(shares(query.viewer(), range));
        Supplier<List<MoodOfDay>> moods = trip.ask(moods(query.viewer(), range));
        Supplier<List<DayTotal>> before =
                range.hasBefore() ? trip.ask(totals(query.viewer(), within(range.before()))) : List::of;
        Supplier<List<LocalDate>> practised = trip.ask(practised(query.viewer()));
        trip.go();
        return new Insights(days.get(), shares.get(), moods.get(), before.get(), practised.get());
    }

    List<DayTotal> days(UserId owner, DayRange range) {
        return answer(totals(owner, within(range)));
    }

    /** All pieces, the last practised first. */
    List<PractisedPiece> pieces(UserId owner, LocalDate today) {
        return answer(pieces(owner, List.of(today))).stream()
                .map(piece -> piece.on(today))
                .toList();
    }

    /** Those of these days with practice. */
    Question<List<DayTotal>> totals(UserId owner, List<LocalDate> days) {
        return totals(owner, PRACTICE_DAYS.DAY.in(days));
    }

    private Question<List<DayTotal>> totals(UserId owner, Condition wanted) {
        return new Question<>(
                select(PRACTICE_DAYS.DAY, PRACTICE_DAYS.MINUTES, PRACTICE_DAYS.SESSIONS)
                        .from(PRACTICE_DAYS)
                        .where(of(owner, Dimension.ALL), wanted)
                        .orderBy(PRACTICE_DAYS.DAY),
                rows -> rows.map(row -> new DayTotal(
                        row.get(PRACTICE_DAYS.DAY), row.get(PRACTICE_DAYS.MINUTES), row.get(PRACTICE_DAYS.SESSIONS))));
    }

    /** Days with a minute or more, in order. There are many: they come as one value of numbers, as rows they take the longest of all. */
    Question<List<LocalDate>> practised(UserId owner) {
        return new Question<>(
                select(PRACTISED)
                        .from(PRACTICE_DAYS)
                        .where(of(owner, Dimension.ALL), PRACTICE_DAYS.MINUTES.gt(inline(0))),
                rows -> Stream.of(rows.get(0).get(PRACTISED))
                        .map(LocalDate::ofEpochDay)
                        .toList());
    }

    private static Question<Map<Dimension, List<Share>>> shares(UserId owner, DayRange range) {
        Field<Integer> place = rowNumber()
                .over()
                .partitionBy(PRACTICE_DAYS.DIMENSION)
                .orderBy(sum(PRACTICE_DAYS.MINUTES).desc(), PRACTICE_DAYS.WORD.collate("C"))
                .as("place");
        Table<?> sums = select(PRACTICE_DAYS.DIMENSION, PRACTICE_DAYS.WORD, MINUTES, SESSIONS, LAST, place)
                .from(PRACTICE_DAYS)
                .where(
                        PRACTICE_DAYS.OWNER.eq(owner.value()),
                        PRACTICE_DAYS.DIMENSION.in(SHARED.stream()
                                .map(dimension -> inline(dimension.word()))
                                .toList()),
                        within(range))
                .groupBy(PRACTICE_DAYS.DIMENSION, PRACTICE_DAYS.WORD)
                .asTable("sums");
        return new Question<>(
                select(sums.fields())
                        .from(sums)
                        .where(sums.field(place).le(inline(InsightQuery.MOST_SHARES)))
                        .orderBy(sums.field(PRACTICE_DAYS.DIMENSION), sums.field(place)),
                InsightTable::byDimension);
    }

    private static Map<Dimension, List<Share>> byDimension(Result<? extends Record> rows) {
        Map<String, List<Share>> found = new HashMap<>();
        for (Record row : rows) {
            found.computeIfAbsent(row.get(PRACTICE_DAYS.DIMENSION), word -> new ArrayList<>())
                    .add(share(row));
        }
        Map<Dimension, List<Share>> shares = new EnumMap<>(Dimension.class);
        SHARED.forEach(dimension -> shares.put(dimension, found.getOrDefault(dimension.word(), List.of())));
        return shares;
    }

    private static Share share(Record row) {
        String word = row.get(PRACTICE_DAYS.WORD);
        return new Share(name(word), composer(word), row.get(MINUTES), row.get(SESSIONS), row.get(LAST));
    }

    private static Question<List<MoodOfDay>> moods(UserId owner, DayRange range) {
        return new Question<>(
                select(PRACTICE_DAYS.DAY, PRACTICE_DAYS.WORD, PRACTICE_DAYS.SESSIONS)
                        .from(PRACTICE_DAYS)
                        .where(of(owner, Dimension.MOOD), within(range))
                        .orderBy(PRACTICE_DAYS.DAY, PRACTICE_DAYS.WORD),
                rows -> rows.map(row -> new MoodOfDay(
                        row.get(PRACTICE_DAYS.DAY), row.get(PRACTICE_DAYS.WORD), row.get(PRACTICE_DAYS.SESSIONS))));
    }

    /**
     * All pieces, the last practised first, with how much of their practice was recent on each of these days: for who asks before
     * it is known what day it is where the owner is.
     */
    Question<List<PieceByDay>> pieces(UserId owner, List<LocalDate> todays) {
        List<Field<Integer>> recent = todays.stream()
                .map(today -> coalesce(
                                sum(PRACTICE_DAYS.MINUTES)
                                        .filterWhere(
                                                PRACTICE_DAYS.DAY.ge(today.minusDays(PractisedPiece.RECENT_DAYS - 1L)))
                                        .cast(Integer.class),
                                inline(0))
                        .as("recent_on_" + todays.indexOf(today)))
                .toList();
        List<Field<?>> fields = new ArrayList<>(List.of(PRACTICE_DAYS.WORD, LAST, MINUTES));
        fields.addAll(recent);
        return new Question<>(
                select(fields)
                        .from(PRACTICE_DAYS)
                        .where(of(owner, Dimension.PIECE))
                        .groupBy(PRACTICE_DAYS.WORD)
                        .orderBy(max(PRACTICE_DAYS.DAY).desc(), PRACTICE_DAYS.WORD.collate("C")),
                rows -> rows.map(row -> new PieceByDay(
                        row.get(PRACTICE_DAYS.WORD),
                        row.get(LAST),
                        row.get(MINUTES),
                        todays,
                        recent.stream().map(row::get).toList())));
    }

    /**
     * A piece with what of its practice is recent on which day.
     *
     * @param recent the minutes for each of {@code todays}
     */
    record PieceByDay(String word, LocalDate last, int minutes, List<LocalDate> todays, List<Integer> recent) {

        PractisedPiece on(LocalDate today) {
            return new PractisedPiece(name(word), composer(word), last, recent.get(todays.indexOf(today)), minutes);
        }
    }

    private <A> A answer(Question<A> question) {
        return question.answer().apply(dsl.fetch(question.select()));
    }

    private static Condition of(UserId owner, Dimension dimension) {
        return PRACTICE_DAYS.OWNER.eq(owner.value()).and(PRACTICE_DAYS.DIMENSION.eq(inline(dimension.word())));
    }

    private static Condition within(DayRange range) {
        return PRACTICE_DAYS.DAY.between(range.from(), range.to());
    }

    private static String name(String word) {
        int line = word.indexOf(Contribution.LINE);
        return line < 0 ? word : word.substring(0, line);
    }

    private static @Nullable String composer(String word) {
        int line = word.indexOf(Contribution.LINE);
        return line < 0 || line == word.length() - 1 ? null : word.substring(line + 1);
    }
}
