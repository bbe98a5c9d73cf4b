package org.mirubato.query.insight;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.mirubato.query.library.Tables.PRACTICE_DAYS;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.Contribution.Amount;
import org.mirubato.query.projection.Erasable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sums, as the projection writes them. */
@Component
@Profile("query")
class PracticeDayTable implements Erasable {

    private static final Field<String> OWNER = field(name("given", "owner"), String.class);
    private static final Field<String> DIMENSION = field(name("given", "dimension"), String.class);
    private static final Field<LocalDate> DAY = field(name("given", "day"), LocalDate.class);
    private static final Field<String> WORD = field(name("given", "word"), String.class);
    private static final Field<Integer> MINUTES = field(name("given", "minutes"), Integer.class);
    private static final Field<Integer> SESSIONS = field(name("given", "sessions"), Integer.class);

    private final DSLContext dsl;

    PracticeDayTable(@Qualifier("library") DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Adds to sums, which are given by ascending key so that writers never cross. A sum of no sessions goes. The sums go over as
     * columns: so the statement is the same for any number of them, and is planned once.
     */
    void add(Map<SumKey, Amount> sums) {
        if (sums.isEmpty()) {
            return;
        }
        add(given(sums));
        Map<SumKey, Amount> lessened = new TreeMap<>(sums);
        lessened.values().removeIf(amount -> amount.sessions() >= 0);
        if (!lessened.isEmpty()) {
            // one by one, in one round trip: a join with them might be planned to read the whole table
            dsl.batch(dsl.deleteFrom(PRACTICE_DAYS)
                            .where(
                                    PRACTICE_DAYS.OWNER.eq(""),
                                    PRACTICE_DAYS.DIMENSION.eq(""),
                                    PRACTICE_DAYS.DAY.eq(LocalDate.EPOCH),
                                    PRACTICE_DAYS.WORD.eq(""),
                                    PRACTICE_DAYS.SESSIONS.eq(inline(0))))
                    .bind(lessened.keySet().stream()
                            .map(key ->
                                    new Object[] {key.owner(), key.dimension().word(), key.day(), key.word()})
                            .toArray(Object[][]::new))
                    .execute();
        }
    }

    @Override
    public void erase(UserId owner) {
        dsl.deleteFrom(PRACTICE_DAYS)
                .where(PRACTICE_DAYS.OWNER.eq(owner.value()))
                .execute();
    }

    private void add(Table<?> given) {
        dsl.insertInto(PRACTICE_DAYS)
                .columns(PRACTICE_DAYS.fields())
                .select(select(OWNER, DIMENSION, DAY, WORD, MINUTES, SESSIONS).from(given))
                .onConflict(PRACTICE_DAYS.OWNER, PRACTICE_DAYS.DIMENSION, PRACTICE_DAYS.DAY, PRACTICE_DAYS.WORD)
                .doUpdate()
                .set(PRACTICE_DAYS.MINUTES, PRACTICE_DAYS.MINUTES.plus(excluded(PRACTICE_DAYS.MINUTES)))
                .set(PRACTICE_DAYS.SESSIONS, PRACTICE_DAYS.SESSIONS.plus(excluded(PRACTICE_DAYS.SESSIONS)))
                .execute();
    }

    private static Table<?> given(Map<SumKey, Amount> sums) {
        return table(
                        "unnest({0}, {1}, {2}, {3}, {4}, {5})",
                        val(sums.keySet().stream().map(SumKey::owner).toArray(String[]::new)),
                        val(sums.keySet().stream()
                                .map(key -> key.dimension().word())
                                .toArray(String[]::new)),
                        val(sums.keySet().stream().map(SumKey::day).toArray(LocalDate[]::new)),
                        val(sums.keySet().stream().map(SumKey::word).toArray(String[]::new)),
                        val(sums.values().stream().map(Amount::minutes).toArray(Integer[]::new)),
                        val(sums.values().stream().map(Amount::sessions).toArray(Integer[]::new)))
                .as("given", "owner", "dimension", "day", "word", "minutes", "sessions");
    }
}
