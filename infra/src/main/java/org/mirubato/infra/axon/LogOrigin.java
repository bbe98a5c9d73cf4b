package org.mirubato.infra.axon;

import javax.sql.DataSource;
import org.mirubato.infra.embedded.StartupProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps a database to the event store it was begun with: the tokens, sagas and tables in it count positions that mean something
 * else in another store, and would skip or repeat events there without a word.
 */
@Component
class LogOrigin {

    private static final String BEGUN_BEFORE =
            "select exists (select from events) or exists (select from token_entry) or exists (select from claims)";

    LogOrigin(DataSource dataSource, @Value("${mirubato.event-store:postgres}") String wanted) {
        require(new JdbcTemplate(dataSource), wanted);
    }

    /** @throws StartupProblem when the database goes with another event store */
    static void require(JdbcTemplate jdbc, String wanted) {
        boolean unnamed =
                jdbc.queryForList("select kind from log_origin", String.class).isEmpty();
        if (unnamed) {
            boolean begun = Boolean.TRUE.equals(jdbc.queryForObject(BEGUN_BEFORE, Boolean.class));
            jdbc.update("insert into log_origin (kind) values (?) on conflict do nothing", begun ? "postgres" : wanted);
        }
        String kind = jdbc.queryForObject("select kind from log_origin", String.class);
        if (!wanted.equals(kind)) {
            throw new StartupProblem("The data here goes with mirubato.event-store=" + kind + ", not with " + wanted
                    + ": start it with " + kind + ", or begin with a database of its own"
                    + " (another --data folder, or another --mirubato.postgres.url).");
        }
    }
}
