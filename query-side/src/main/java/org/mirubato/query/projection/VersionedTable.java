package org.mirubato.query.projection;

import static org.jooq.impl.DSL.excluded;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.mirubato.domain.identity.UserId;

/**
 * A table with a row for each entity: its owner and id, and the number of the last event that the row has seen.
 *
 * @param <R> its rows
 */
public record VersionedTable<R extends Record>(
        DSLContext dsl, TableField<R, String> owner, TableField<R, String> id, TableField<R, Long> version) {

    /** The rows under these keys, in no order. */
    public Select<Record> stored(Set<RowKey> keys, List<? extends Field<?>> wanted) {
        return new KeysTable<>(
                        keys,
                        List.of(new KeysTable.Column<>(owner, RowKey::owner), new KeysTable.Column<>(id, RowKey::id)))
                .rows(dsl, wanted);
    }

    /** Takes all rows of that owner away. */
    public void erase(UserId of) {
        dsl.deleteFrom(Objects.requireNonNull(owner.getTable()))
                .where(owner.eq(of.value()))
                .execute();
    }

    /** Writes rows, unless a later version is there. They are given by ascending key, so that writers never cross. */
    public void store(List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Table<R> table = Objects.requireNonNull(owner.getTable());
        ColumnsTable<R> given = new ColumnsTable<>(table, rows);
        dsl.insertInto(table)
                .columns(table.fields())
                .select(given.select())
                .onConflict(owner, id)
                .doUpdate()
                .setAllToExcluded()
                .where(version.lt(excluded(version)))
                .execute();
    }
}
