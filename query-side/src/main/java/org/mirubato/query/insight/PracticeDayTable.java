package org.mirubato.query.insight;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.mirubato.query.library.Tables.PRACTICE_DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Row4;
import org.mirubato.domain.insight.Contribution.Amount;
import org.mirubato.query.library.tables.records.PracticeDaysRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sums, as the projection writes them. */
@Component
@Profile("query")
class PracticeDayTable {

    private final DSLContext dsl;

    PracticeDayTable(@Qualifier("library") DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Adds to sums, which are given by ascending key so that writers never cross. A sum of no sessions goes. */
    void add(Map<SumKey, Amount> sums) {
        if (sums.isEmpty()) {
            return;
        }
        List<PracticeDaysRecord> rows = new ArrayList<>();
        List<Row4<String, String, LocalDate, String>> lessened = new ArrayList<>();
        sums.forEach((key, amount) -> {
            rows.add(new PracticeDaysRecord(
                    key.owner(), key.dimension().word(), key.day(), key.word(), amount.minutes(), amount.sessions()));
            if (amount.sessions() < 0) {
                lessened.add(row(key.owner(), key.dimension().word(), key.day(), key.word()));
            }
        });
        upsert(rows);
        if (!lessened.isEmpty()) {
            dsl.deleteFrom(PRACTICE_DAYS)
                    .where(
                            row(PRACTICE_DAYS.OWNER, PRACTICE_DAYS.DIMENSION, PRACTICE_DAYS.DAY, PRACTICE_DAYS.WORD)
                                    .in(lessened),
                            PRACTICE_DAYS.SESSIONS.eq(0))
                    .execute();
        }
    }

    private void upsert(List<PracticeDaysRecord> rows) {
        dsl.insertInto(PRACTICE_DAYS)
                .columns(PRACTICE_DAYS.fields())
                .valuesOfRecords(rows)
                .onConflict(PRACTICE_DAYS.OWNER, PRACTICE_DAYS.DIMENSION, PRACTICE_DAYS.DAY, PRACTICE_DAYS.WORD)
                .doUpdate()
                .set(PRACTICE_DAYS.MINUTES, PRACTICE_DAYS.MINUTES.plus(excluded(PRACTICE_DAYS.MINUTES)))
                .set(PRACTICE_DAYS.SESSIONS, PRACTICE_DAYS.SESSIONS.plus(excluded(PRACTICE_DAYS.SESSIONS)))
                .execute();
    }
}
