package org.mirubato.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

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
     * A question to a table.
     *
     * @param answer what the rows mean; their values are got by the fields that were selected
     */
    public record Question<A>(Select<?> select, Function<Result<? extends Record>, A> answer) {}

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
            sql.append(sql.isEmpty() ? "" : ";\n").append(dsl.render(asked.question.select()));
            values.addAll(dsl.extractBindValues(asked.question.select()));
        }
        dsl.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, bound(connection, values.get(i)));
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

    private static @Nullable Object bound(Connection connection, @Nullable Object value) throws SQLException {
        return value instanceof String[] texts ? connection.createArrayOf("varchar", texts) : value;
    }

    private static final class Asked<A> implements Supplier<A> {

        private final Question<A> question;
        private @Nullable Result<? extends Record> rows;

        Asked(Question<A> question) {
            this.question = question;
        }

        void read(DSLContext dsl, ResultSet found) {
            rows = dsl.fetch(found, question.select().getSelect().toArray(Field[]::new));
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
