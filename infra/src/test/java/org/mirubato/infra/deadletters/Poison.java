package org.mirubato.infra.deadletters;

import java.util.UUID;
import javax.sql.DataSource;
import org.mirubato.infra.TestServer;
import org.springframework.jdbc.core.JdbcTemplate;

/** A constraint that makes PostgreSQL refuse what a projection writes, until it is taken away. */
final class Poison implements AutoCloseable {

    private final JdbcTemplate jdbc;
    private final String table;
    private final String name = "poison_" + UUID.randomUUID().toString().replace("-", "");

    /** @param condition what every new row must fulfil */
    Poison(TestServer server, String table, String condition) {
        this.jdbc = new JdbcTemplate(server.bean(DataSource.class));
        this.table = table;
        jdbc.execute("alter table " + table + " add constraint " + name + " check (" + condition + ") not valid");
    }

    /** Refuses scores with this word in their titles. */
    static Poison word(TestServer server, String word) {
        return new Poison(server, "library.scores", "words not like '%" + word + "%'");
    }

    String name() {
        return name;
    }

    @Override
    public void close() {
        jdbc.execute("alter table " + table + " drop constraint if exists " + name);
    }
}
