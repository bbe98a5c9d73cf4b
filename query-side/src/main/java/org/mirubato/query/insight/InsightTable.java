package org.mirubato.query.insight;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.mirubato.query.library.Tables.PRACTICE_DAYS;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.Contribution;
import org.mirubato.domain.insight.DayRange;
import org.mirubato.domain.insight.DayTotal;
import org.mirubato.domain.insight.Dimension;
import org.mirubato.domain.insight.InsightQuery;
import org.mirubato.domain.insight.MoodOfDay;
import org.mirubato.domain.insight.PractisedPiece;
import org.mirubato.domain.insight.Share;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sums, as questions read them: each within one owner's rows, which stand side by side. */
@Component
@Profile("query")
class InsightTable {

    private static final Field<Integer> MINUTES = sum(PRACTICE_DAYS.MINUTES).cast(Integer.class);
    private static final Field<Integer> SESSIONS = sum(PRACTICE_DAYS.SESSIONS).cast(Integer.class);
    private static final Field<LocalDate> LAST = max(PRACTICE_DAYS.DAY);

    private final DSLContext dsl;

    InsightTable(@Qualifier("library") DSLContext dsl) {
        this.dsl = dsl;
    }

    List<DayTotal> days(UserId owner, DayRange range) {
        return dsl.select(PRACTICE_DAYS.DAY, PRACTICE_DAYS.MINUTES, PRACTICE_DAYS.SESSIONS)
                .from(PRACTICE_DAYS)
                .where(of(owner, Dimension.ALL), within(range))
                .orderBy(PRACTICE_DAYS.DAY)
                .fetch(row -> new DayTotal(row.value1(), row.value2(), row.value3()));
    }

    /** Days with a minute or more. */
    List<LocalDate> practisedDays(UserId owner) {
        return dsl.select(PRACTICE_DAYS.DAY)
                .from(PRACTICE_DAYS)
                .where(of(owner, Dimension.ALL), PRACTICE_DAYS.MINUTES.gt(0))
                .orderBy(PRACTICE_DAYS.DAY)
                .fetch(PRACTICE_DAYS.DAY);
    }

    Map<Dimension, List<Share>> shares(UserId owner, DayRange range) {
        Map<Dimension, List<Share>> shares = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.ALL) {
                shares.put(dimension, shares(owner, dimension, range));
            }
        }
        return shares;
    }

    private List<Share> shares(UserId owner, Dimension dimension, DayRange range) {
        return dsl.select(PRACTICE_DAYS.WORD, MINUTES, SESSIONS, LAST)
                .from(PRACTICE_DAYS)
                .where(of(owner, dimension), within(range))
                .groupBy(PRACTICE_DAYS.WORD)
                .orderBy(MINUTES.desc(), PRACTICE_DAYS.WORD.collate("C"))
                .limit(InsightQuery.MOST_SHARES)
                .fetch(row -> new Share(
                        name(row.value1()), composer(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    List<MoodOfDay> moods(UserId owner, DayRange range) {
        return dsl.select(PRACTICE_DAYS.DAY, PRACTICE_DAYS.WORD, PRACTICE_DAYS.SESSIONS)
                .from(PRACTICE_DAYS)
                .where(of(owner, Dimension.MOOD), within(range))
                .orderBy(PRACTICE_DAYS.DAY, PRACTICE_DAYS.WORD)
                .fetch(row -> new MoodOfDay(row.value1(), row.value2(), row.value3()));
    }

    /** All pieces, the last practised first. */
    List<PractisedPiece> pieces(UserId owner, LocalDate today) {
        LocalDate recent = today.minusDays(PractisedPiece.RECENT_DAYS - 1L);
        Field<Integer> recentMinutes = coalesce(
                sum(PRACTICE_DAYS.MINUTES)
                        .filterWhere(PRACTICE_DAYS.DAY.ge(recent))
                        .cast(Integer.class),
                inline(0));
        return dsl.select(PRACTICE_DAYS.WORD, LAST, recentMinutes, MINUTES)
                .from(PRACTICE_DAYS)
                .where(of(owner, Dimension.PIECE))
                .groupBy(PRACTICE_DAYS.WORD)
                .orderBy(LAST.desc(), PRACTICE_DAYS.WORD.collate("C"))
                .fetch(row -> new PractisedPiece(
                        name(row.value1()), composer(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    private static Condition of(UserId owner, Dimension dimension) {
        return PRACTICE_DAYS.OWNER.eq(owner.value()).and(PRACTICE_DAYS.DIMENSION.eq(dimension.word()));
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
