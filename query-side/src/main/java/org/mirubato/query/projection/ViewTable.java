package org.mirubato.query.projection;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
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
        Map<RowKey, Versioned<V>> found = new TreeMap<>();
        Table<R> table = Objects.requireNonNull(rows.owner().getTable());
        Condition matches = rows.owner()
                .eq(field(name("given", "owner"), String.class))
                .and(rows.id().eq(field(name("given", "id"), String.class)));
        rows.dsl()
                .select(
                        LateralTable.found(rows.owner()),
                        LateralTable.found(rows.id()),
                        LateralTable.found(rows.version()),
                        LateralTable.found(view))
                .from(new LateralTable(given(keys)).in(table, matches, rows.owner(), rows.id(), rows.version(), view))
                .forEach(row -> found.put(
                        new RowKey(row.value1(), row.value2()),
                        new Versioned<>(row.value3(), read(row.value4(), read))));
        return found;
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
