package org.mirubato.query.projection;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Keys that rows are looked up by, each by itself and so by the index. PostgreSQL keeps the plan of a statement, and a join with the
 * keys or a list of them that it has planned while the table was small goes on reading the whole of it while it grows.
 *
 * @param columns what a key consists of, all of one table
 */
public record KeysTable<K>(Collection<K> keys, List<Column<K>> columns) {

    private static final String FOUND = "found";

    /**
     * A part of a key.
     *
     * @param value of a key
     */
    public record Column<K>(TableField<?, String> field, Function<K, String> value) {

        private Field<String> given() {
            return ArraysTable.column(field.getName(), field.getDataType());
        }
    }

    /** Those rows that are there, in no order. */
    public Select<Record> rows(DSLContext dsl, List<? extends Field<?>> wanted) {
        Condition same = columns.stream()
                .map(column -> column.field.eq(column.given()))
                .reduce(DSL.noCondition(), Condition::and);
        // that there may be rows to skip keeps each look-up from becoming a join
        Select<?> one = select(wanted)
                .from(Objects.requireNonNull(columns.get(0).field.getTable()))
                .where(same)
                .offset(inline(0));
        List<? extends SelectField<?>> found = wanted.stream()
                .map(column -> field(name(FOUND, column.getName()), column.getDataType()))
                .toList();
        return dsl.select(found).from(given().table().crossJoin(lateral(one).as(FOUND)));
    }

    private ArraysTable given() {
        return new ArraysTable(
                columns.stream().map(column -> column.field.getName()).toList(),
                columns.stream()
                        .map(column -> val(keys.stream().map(column.value).toArray(String[]::new)))
                        .toList());
    }
}
