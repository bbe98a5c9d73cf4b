package org.mirubato.query.projection;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;

/**
 * A table with a row for each entity that holds its view, beside whatever it is found by.
 *
 * @param <R> its rows
 */
public record ViewTable<R extends Record>(VersionedTable<R> rows, TableField<R, JSONB> view) {

    private static final String FOUND = "found";

    /** Of these columns of one table. */
    public ViewTable(
            DSLContext dsl,
            TableField<R, String> owner,
            TableField<R, String> id,
            TableField<R, Long> version,
            TableField<R, JSONB> view) {
        this(new VersionedTable<>(dsl, owner, id, version), view);
    }

    /**
     * What is stored under {@code keys}.
     *
     * @param read makes a view of its column
     */
    public <V> Map<RowKey, Versioned<V>> load(Set<RowKey> keys, Function<String, V> read) {
        Map<RowKey, Versioned<V>> loaded = new TreeMap<>();
        stored(keys)
                .forEach(row -> loaded.put(
                        new RowKey(row.value1(), row.value2()),
                        new Versioned<>(row.value3(), read(row.value4(), read))));
        return loaded;
    }

    /**
     * The rows under these keys, each looked up by itself and so by the index. PostgreSQL keeps the plan of a statement, and a join with
     * the keys that it has planned while the table was small goes on reading the whole of it while it grows.
     */
    Select<Record4<String, String, Long, JSONB>> stored(Set<RowKey> keys) {
        // that there may be rows to skip keeps each look-up from becoming a join
        Select<?> one = select(rows.owner(), rows.id(), rows.version(), view)
                .from(rows.owner().getTable())
                .where(
                        rows.owner().eq(field(name("given", "owner"), String.class)),
                        rows.id().eq(field(name("given", "id"), String.class)))
                .offset(inline(0));
        return rows.dsl()
                .select(found(rows.owner()), found(rows.id()), found(rows.version()), found(view))
                .from(given(keys).crossJoin(lateral(one).as(FOUND)));
    }

    private static <T> Field<T> found(Field<T> column) {
        return field(name(FOUND, column.getName()), column.getDataType());
    }

    /** The keys go over as two columns: so the statement is the same for any number of them, and is planned once. */
    private static Table<?> given(Set<RowKey> keys) {
        return table(
                        "unnest({0}, {1})",
                        val(keys.stream().map(RowKey::owner).toArray(String[]::new)),
                        val(keys.stream().map(RowKey::id).toArray(String[]::new)))
                .as("given", "owner", "id");
    }

    /** Takes all rows of that owner away. */
    public void erase(UserId owner) {
        rows.erase(owner);
    }

    /** Writes rows, unless a later version is there. They are given by ascending key, so that writers never cross. */
    public void store(List<R> changed) {
        rows.store(changed);
    }

    /** The same of views, each as the row that {@code row} makes of it; where there is nothing to show no row is written. */
    public <V> void store(Collection<Versioned<V>> changed, Function<V, R> row) {
        rows.store(Versioned.shown(changed).stream().map(row).toList());
    }

    private static <V> @Nullable V read(@Nullable JSONB column, Function<String, V> read) {
        return column == null ? null : read.apply(column.data());
    }
}
