package org.mirubato.infra.observability;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How large the tables are, as far as the database knows without counting. */
@Component
class TableSizes {

    /** A table that nobody has analysed yet has -1 there. */
    private static final String ROWS = """
            select c.relname, greatest(c.reltuples, 0)::bigint
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname = current_schema()""";

    private final JdbcTemplate database;

    TableSizes(JdbcTemplate database) {
        this.database = database;
    }

    Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        database.query(ROWS, row -> {
            rows.put(row.getString(1), row.getLong(2));
        });
        return rows;
    }
}
