package org.mirubato.query.projection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/**
 * Asks several tables in one round trip: most of the time that a small question takes is the way there and back. Each question is
 * a statement of its own and is answered for itself. Used once, by one thread.
 */
public final class RoundTripTable {

    private final DSLContext dsl;
    private final List<Asked<?>> questions = new ArrayList<>();

    public RoundTripTable(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * A select that is put into words once and asked with other values each time: of a small question, finding the words is a good part.
     * Its values are named parameters ({@link org.jooq.impl.DSL#param(String, Class)}) or inlined.
     */
    public static final class PreparedSelect {

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

    /**
     * A question to a table.
     *
     * @param values the select's parameters by their names
     * @param answer what the rows mean; their values are got by the fields that were selected
     */
    public record Question<A>(PreparedSelect select, Map<String, ?> values, Function<Result<Record>, A> answer) {}

    /** Takes a question along; the answer is there once the trip is over. */
    public <A> Supplier<A> ask(Question<A> question) {
        Asked<A> asked = new Asked<>(question);
        questions.add(asked);
        return asked;
    }

    /** Asks everything. */
    public void go() {
        StringBuilder sql = new StringBuilder();
        List<Object> values = new ArrayList<>();
        for (Asked<?> asked : questions) {
            PreparedSelect select = asked.question.select();
            sql.append(sql.isEmpty() ? "" : ";\n").append(select.sql());
            values.addAll(List.of(select.values(asked.question.values())));
        }
        dsl.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                statement.execute();
                for (Asked<?> asked : questions) {
                    try (ResultSet rows = statement.getResultSet()) {
                        asked.read(dsl, rows);
                    }
                    statement.getMoreResults();
                }
            }
        });
    }

    private static final class Asked<A> implements Supplier<A> {

        private final Question<A> question;
        private @Nullable Result<Record> rows;

        Asked(Question<A> question) {
            this.question = question;
        }

        void read(DSLContext dsl, ResultSet found) {
            rows = question.select().read(dsl, found);
        }

        /** @throws IllegalStateException before the trip */
        @Override
        public A get() {
            if (rows == null) {
                throw new IllegalStateException("Nothing has been asked yet.");
            }
            return question.answer().apply(rows);
        }
    }
}
