package org.mirubato.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
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
        Map<RowKey, Versioned<V>> loaded = new TreeMap<>();
        rows.stored(keys, List.of(rows.owner(), rows.id(), rows.version(), view))
                .forEach(row -> loaded.put(
                        new RowKey(row.get(rows.owner()), row.get(rows.id())),
                        new Versioned<>(row.get(rows.version()), read(row.get(view), read))));
        return loaded;
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
