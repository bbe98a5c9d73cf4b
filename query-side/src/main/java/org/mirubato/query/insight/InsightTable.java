package org.mirubato.query.insight;

import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.mirubato.query.library.Tables.PRACTICE_DAYS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
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
import org.mirubato.query.projection.RoundTripTable.PreparedSelect;
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
                    arrayAgg(DAYS_SINCE_EPOCH).orderBy(PRACTICE_DAYS.DAY), inline(new Long[0]))
            .as("practised");
    private static final List<Dimension> SHARED = Stream.of(Dimension.values())
            .filter(dimension -> dimension != Dimension.ALL)
            .toList();

    private static final Field<Integer> PLACE = rowNumber()
            .over()
            .partitionBy(PRACTICE_DAYS.DIMENSION)
            .orderBy(sum(PRACTICE_DAYS.MINUTES).desc(), PRACTICE_DAYS.WORD.collate("C"))
            .as("place");

    /** What was recent on the day before, on the day and on the day after. */
    private static final List<Field<Integer>> RECENT = IntStream.range(0, 3)
            .mapToObj(place -> coalesce(
                            sum(PRACTICE_DAYS.MINUTES)
                                    .filterWhere(PRACTICE_DAYS.DAY.ge(param("since" + place, PRACTICE_DAYS.DAY)))
                                    .cast(Integer.class),
                            inline(0))
                    .as("recent" + place))
            .toList();

    private final DSLContext dsl;
    private final PreparedSelect totals;
    private final PreparedSelect practised;
    private final PreparedSelect shares;
    private final PreparedSelect moods;
    private final PreparedSelect pieces;

    InsightTable(@Qualifier("library") DSLContext dsl) {
        this.dsl = dsl;
        this.totals = new PreparedSelect(
                dsl,
                select(PRACTICE_DAYS.DAY, PRACTICE_DAYS.MINUTES, PRACTICE_DAYS.SESSIONS)
                        .from(PRACTICE_DAYS)
                        .where(of(Dimension.ALL), within())
                        .orderBy(PRACTICE_DAYS.DAY));
        this.practised = new PreparedSelect(
                dsl,
                select(PRACTISED).from(PRACTICE_DAYS).where(of(Dimension.ALL), PRACTICE_DAYS.MINUTES.gt(inline(0))));
        this.shares = new PreparedSelect(dsl, selectShares());
        this.moods = new PreparedSelect(
                dsl,
                select(PRACTICE_DAYS.DAY, PRACTICE_DAYS.WORD, PRACTICE_DAYS.SESSIONS)
                        .from(PRACTICE_DAYS)
                        .where(of(Dimension.MOOD), within())
                        .orderBy(PRACTICE_DAYS.DAY, PRACTICE_DAYS.WORD));
        this.pieces = new PreparedSelect(
                dsl,
                select(PRACTICE_DAYS.WORD, LAST, MINUTES)
                        .select(RECENT)
                        .from(PRACTICE_DAYS)
                        .where(of(Dimension.PIECE))
                        .groupBy(PRACTICE_DAYS.WORD)
                        .orderBy(max(PRACTICE_DAYS.DAY).desc(), PRACTICE_DAYS.WORD.collate("C")));
    }

    private static Select<?> selectShares() {
        Table<?> sums = select(PRACTICE_DAYS.DIMENSION, PRACTICE_DAYS.WORD, MINUTES, SESSIONS, LAST, PLACE)
                .from(PRACTICE_DAYS)
                .where(
                        mine(),
                        PRACTICE_DAYS.DIMENSION.in(SHARED.stream()
                                .map(dimension -> inline(dimension.word()))
                                .toList()),
                        within())
                .groupBy(PRACTICE_DAYS.DIMENSION, PRACTICE_DAYS.WORD)
                .asTable("sums");
        return select(sums.fields())
                .from(sums)
                .where(sums.field(PLACE).le(inline(InsightQuery.MOST_SHARES)))
                .orderBy(sums.field(PRACTICE_DAYS.DIMENSION), sums.field(PLACE));
    }

    /** A trip on which the sums are asked with whatever else is wanted. */
    RoundTripTable trip() {
        return new RoundTripTable(dsl);
    }

    /** What was practised in a range, in one round trip. */
    Insights insights(FindInsights query) {
        DayRange range = query.range();
        RoundTripTable trip = trip();
        Supplier<List<DayTotal>> days = trip.ask(totals(query.viewer(), range));
        Supplier<Map<Dimension, List<Share>>> shares = trip.ask(shares(query.viewer(), range));
        Supplier<List<MoodOfDay>> moods = trip.ask(moods(query.viewer(), range));
        Supplier<List<DayTotal>> before =
                range.hasBefore() ? trip.ask(totals(query.viewer(), range.before())) : List::of;
        Supplier<List<LocalDate>> practised = trip.ask(practised(query.viewer()));
        trip.go();
        return new Insights(days.get(), shares.get(), moods.get(), before.get(), practised.get());
    }

    List<DayTotal> days(UserId owner, DayRange range) {
        return answer(totals(owner, range));
    }

    /** All pieces, the last practised first. */
    List<PractisedPiece> pieces(UserId owner, LocalDate today) {
        return answer(piecesAround(owner, today)).stream()
                .map(piece -> piece.on(today))
                .toList();
    }

    /** Those of the days with practice. */
    Question<List<DayTotal>> totals(UserId owner, DayRange range) {
        return new Question<>(
                totals,
                values(owner, range),
                rows -> rows.map(row -> new DayTotal(
                        row.get(PRACTICE_DAYS.DAY), row.get(PRACTICE_DAYS.MINUTES), row.get(PRACTICE_DAYS.SESSIONS))));
    }

    /** Days with a minute or more, in order. There are many: they come as one value of numbers, as rows they take the longest of all. */
    Question<List<LocalDate>> practised(UserId owner) {
        return new Question<>(
                practised,
                Map.of("owner", owner.value()),
                rows -> Stream.of(rows.get(0).get(PRACTISED))
                        .map(LocalDate::ofEpochDay)
                        .toList());
    }

    private Question<Map<Dimension, List<Share>>> shares(UserId owner, DayRange range) {
        return new Question<>(shares, values(owner, range), InsightTable::byDimension);
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

    private Question<List<MoodOfDay>> moods(UserId owner, DayRange range) {
        return new Question<>(
                moods,
                values(owner, range),
                rows -> rows.map(row -> new MoodOfDay(
                        row.get(PRACTICE_DAYS.DAY), row.get(PRACTICE_DAYS.WORD), row.get(PRACTICE_DAYS.SESSIONS))));
    }

    /**
     * All pieces, the last practised first, with how much of their practice was recent on this day and on those beside it: for who
     * asks before it is known what day it is where the owner is.
     */
    Question<List<PieceByDay>> piecesAround(UserId owner, LocalDate day) {
        LocalDate since = day.minusDays(PractisedPiece.RECENT_DAYS - 1L);
        return new Question<>(
                pieces,
                Map.of(
                        "owner",
                        owner.value(),
                        "since0",
                        since.minusDays(1),
                        "since1",
                        since,
                        "since2",
                        since.plusDays(1)),
                rows -> rows.map(row -> new PieceByDay(
                        row.get(PRACTICE_DAYS.WORD),
                        row.get(LAST),
                        row.get(MINUTES),
                        day,
                        RECENT.stream().map(row::get).toList())));
    }

    /**
     * A piece with what of its practice is recent.
     *
     * @param recent the minutes on the day before, on the day and on the day after
     */
    record PieceByDay(String word, LocalDate last, int minutes, LocalDate day, List<Integer> recent) {

        /** @param today the day or one of those beside it */
        PractisedPiece on(LocalDate today) {
            int minutesThen = recent.get(1 + (int) ChronoUnit.DAYS.between(day, today));
            return new PractisedPiece(name(word), composer(word), last, minutesThen, minutes);
        }
    }

    private <A> A answer(Question<A> question) {
        RoundTripTable trip = trip();
        Supplier<A> answer = trip.ask(question);
        trip.go();
        return answer.get();
    }

    private static Condition mine() {
        return PRACTICE_DAYS.OWNER.eq(param("owner", PRACTICE_DAYS.OWNER));
    }

    private static Condition of(Dimension dimension) {
        return mine().and(PRACTICE_DAYS.DIMENSION.eq(inline(dimension.word())));
    }

    private static Condition within() {
        return PRACTICE_DAYS.DAY.between(param("from", PRACTICE_DAYS.DAY), param("to", PRACTICE_DAYS.DAY));
    }

    private static Map<String, Object> values(UserId owner, DayRange range) {
        return Map.of("owner", owner.value(), "from", range.from(), "to", range.to());
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
