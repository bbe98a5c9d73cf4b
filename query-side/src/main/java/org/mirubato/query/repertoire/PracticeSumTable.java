package org.mirubato.query.repertoire;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.mirubato.query.library.Tables.PRACTISED_PIECES;
import static org.mirubato.query.library.Tables.REPERTOIRE_ITEMS;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.mirubato.domain.repertoire.PracticeStats;

/** The sums over what was practised of items. */
final class PracticeSumTable {

    private final Table<?> practice;
    private final Field<String> item;
    private final Field<BigDecimal> minutes;
    private final Field<Integer> entries;
    private final Field<OffsetDateTime> first;
    private final Field<OffsetDateTime> last;

    /** @param practice with the item's id and each practised piece's entry, minutes and time */
    PracticeSumTable(Table<?> practice) {
        this.practice = practice;
        this.item = practice.field(REPERTOIRE_ITEMS.ID);
        this.minutes = sum(practice.field(PRACTISED_PIECES.MINUTES));
        this.entries = countDistinct(practice.field(PRACTISED_PIECES.ENTRY_ID));
        this.first = min(practice.field(PRACTISED_PIECES.PRACTISED_AT));
        this.last = max(practice.field(PRACTISED_PIECES.PRACTISED_AT));
    }

    Select<?> select() {
        return DSL.select(item, entries, minutes, first, last).from(practice).groupBy(item);
    }

    /** What {@link #select} found, by the ids of the items. */
    Map<String, PracticeStats> byItem(Result<? extends Record> rows) {
        return rows.intoMap(
                row -> row.get(item),
                row -> new PracticeStats(
                        row.get(entries),
                        row.get(minutes).intValue(),
                        row.get(first).toInstant(),
                        row.get(last).toInstant()));
    }
}
