package org.mirubato.bench.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What a large fill asks of the database itself. */
record FillDatabase(DataSource dataSource) {

    private static final String SECONDARY = "select indexname, indexdef from pg_indexes where schemaname = 'library'"
            + " and indexname not in (select conname from pg_constraint)";

    /** The number of entries that a finished fill for so many users has left here; 0 when there was none. */
    long filled(int users) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("create table if not exists bench.journal (users int, entries bigint)");
            try (ResultSet row = statement.executeQuery(
                    "select coalesce(max(entries), 0) from bench.journal where users = " + users)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Drops what only questions need; returns the statements that make it again. */
    List<String> dropIndexes() throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(SECONDARY)) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                    definitions.add(rows.getString(2));
                }
            }
            for (String name : names) {
                statement.execute("drop index library." + name);
            }
        }
        return definitions;
    }

    /** Makes the indexes again, and has the tables as tidy as they are after a while in use. */
    void finish(List<String> indexes, int users, long entries) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            statement.execute("set maintenance_work_mem = '512MB'");
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("vacuum analyze");
            statement.execute("insert into bench.journal values (" + users + ", " + entries + ")");
            statement.execute("reset maintenance_work_mem");
            statement.execute("reset statement_timeout");
        }
    }
}
