package org.mirubato.query.projection;

import java.sql.ResultSet;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/**
 * A select that is put into words once and asked with other values each time: for a small question, finding the words takes longer
 * than the answer. Its values are named parameters ({@link org.jooq.impl.DSL#param(String, Class)}) or inlined.
 */
public final class PreparedSelect {

    private final String sql;
    private final ParsedSql parsed;
    private final Field<?>[] fields;

    public PreparedSelect(DSLContext dsl, Select<?> select) {
        this.parsed = NamedParameterUtils.parseSqlStatement(dsl.renderNamedParams(select));
        this.sql = NamedParameterUtils.substituteNamedParameters(parsed, null);
        this.fields = select.getSelect().toArray(Field[]::new);
    }

    /** The statement, with a question mark for each of {@link #values}. */
    String sql() {
        return sql;
    }

    /**
     * The values in the order of their question marks.
     *
     * @throws org.springframework.dao.InvalidDataAccessApiUsageException when one of them is not there
     */
    Object[] values(Map<String, ?> byName) {
        return NamedParameterUtils.buildValueArray(parsed, new MapSqlParameterSource(byName), null);
    }

    /** The rows that this select found. */
    Result<Record> read(DSLContext dsl, ResultSet found) {
        return dsl.fetch(found, fields);
    }
}
