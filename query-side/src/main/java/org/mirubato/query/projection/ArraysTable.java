package org.mirubato.query.projection;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Arrays that stand side by side as the columns of a table: so a statement is the same for any number of rows, and is planned once.
 *
 * @param columns their names
 * @param arrays as many, all of one length
 */
record ArraysTable(List<String> columns, List<? extends QueryPart> arrays) {

    private static final String GIVEN = "given";

    Table<?> table() {
        String places =
                IntStream.range(0, arrays.size()).mapToObj(i -> "{" + i + "}").collect(Collectors.joining(", "));
        return DSL.table("unnest(" + places + ")", arrays.toArray(QueryPart[]::new))
                .as(GIVEN, columns.toArray(String[]::new));
    }

    static <T> Field<T> column(String column, DataType<T> type) {
        return field(name(GIVEN, column), type);
    }
}
