package org.mirubato.query.projection;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Rows that many keys name, each looked up by itself and so by the index. PostgreSQL keeps the plan of a statement, and a join with the
 * keys that it has planned while the table was small goes on reading the whole of it while it grows.
 *
 * @param keys the keys, under a name that conditions can use
 */
public record LateralTable(Table<?> keys) {

    private static final String FOUND = "found";

    /** A column of the rows that {@link #in} finds. */
    public static <T> Field<T> found(Field<T> column) {
        return field(name(FOUND, column.getName()), column.getDataType());
    }

    /**
     * The keys beside the rows of a table that {@code matches} finds for each.
     *
     * @param columns of the table, to be had by {@link #found}
     */
    public Table<?> in(Table<?> table, Condition matches, Field<?>... columns) {
        // that there may be something to skip keeps it from being joined otherwise
        return keys.crossJoin(lateral(select(columns).from(table).where(matches).offset(inline(0)))
                .as(FOUND));
    }
}
