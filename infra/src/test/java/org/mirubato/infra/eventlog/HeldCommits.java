package org.mirubato.infra.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Keeps commits of the log open until they are let go: a deferred trigger waits when everything else of the transaction is done.
 * The last character of a command's id says which commit it is, and one whose id begins with {@code fail} is rolled back.
 */
final class HeldCommits implements AutoCloseable {

    private static final String TRIGGER = """
            create function hold_commit() returns trigger language plpgsql as $$
            begin
                perform pg_advisory_xact_lock_shared(4799, right(new.command_id, 1)::integer);
                if new.command_id like 'fail%' then
                    raise exception 'rolled back by the test';
                end if;
                return null;
            end $$;
            create constraint trigger hold_commit after insert on events deferrable initially deferred
                for each row execute function hold_commit()""";

    private static final String WAITING = "select count(*) from pg_locks where locktype = 'advisory' and not granted";
    private static final String KILL = "select count(pg_terminate_backend(pid)) from pg_stat_activity"
            + " where application_name = ? and state = 'active' and query like '%append_commands%'";

    private final Connection connection;
    private final JdbcTemplate jdbc;

    HeldCommits(DataSource database) throws SQLException {
        connection = database.getConnection();
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.execute(TRIGGER);
    }

    /** From now on the commit of that number waits. */
    void hold(int number) {
        jdbc.execute("select pg_advisory_lock(4799, " + number + ")");
    }

    void letGo(int number) {
        jdbc.execute("select pg_advisory_unlock(4799, " + number + ")");
    }

    /** How many appends wait: to be let go, or for others to have committed. */
    long waiting() {
        Long count = jdbc.queryForObject(WAITING, Long.class);
        return count == null ? 0 : count;
    }

    /** Ends the connection by which a node is appending, if it is. */
    void kill(String node) {
        jdbc.queryForObject(KILL, Long.class, node);
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            jdbc.execute("select pg_advisory_unlock_all()");
            jdbc.execute("drop trigger hold_commit on events");
            jdbc.execute("drop function hold_commit");
        }
    }
}
