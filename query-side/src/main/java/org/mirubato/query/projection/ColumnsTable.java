package org.mirubato.query.projection;

import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.val;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into a table, sent as one array for each column: so the statement is the same for any number of them. It is
 * built and planned in no time, where one with a place for each value of each row takes longer than the writing itself.
 *
 * @param rows at least one
 */
public record ColumnsTable<R extends Record>(Table<R> table, List<R> rows) {

    /** The rows, with the columns of the table in their order. */
    public Select<?> select() {
        List<Field<?>> fields = List.of(table.fields());
        ArraysTable given = new ArraysTable(
                fields.stream().map(Field::getName).toList(),
                fields.stream().map(this::column).toList());
        return DSL.select(fields.stream().map(ColumnsTable::value).toList()).from(given.table());
    }

    private static Field<?> value(Field<?> field) {
        return asText(field)
                ? cast(ArraysTable.column(field.getName(), SQLDataType.VARCHAR), field.getDataType())
                : ArraysTable.column(field.getName(), field.getDataType());
    }

    /** An array of arrays would be taken for one long array, and JSON goes over as text. */
    private static boolean asText(Field<?> field) {
        return field.getType().isArray() || field.getType() == JSONB.class;
    }

    private Field<?> column(Field<?> field) {
        Object column = Array.newInstance(asText(field) ? String.class : field.getType(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Object value = rows.get(i).get(field);
            Array.set(column, i, asText(field) ? text(value) : value);
        }
        return val(column);
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof JSONB json) {
            return json.data();
        }
        return value instanceof Object[] array
                ? Arrays.stream(array).map(ColumnsTable::quoted).collect(Collectors.joining(",", "{", "}"))
                : null;
    }

    /** An element as it stands in the text of an array. */
    private static String quoted(Object element) {
        return '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
