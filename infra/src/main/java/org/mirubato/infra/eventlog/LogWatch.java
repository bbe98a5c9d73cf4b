package org.mirubato.infra.eventlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for what other nodes append. The database tells it at once; once a second it looks for itself, in case a word was lost
 * with a connection. One that does not answer is given up within seconds.
 */
public final class LogWatch implements AutoCloseable {

    /** The channel on which {@code append_commands} tells the last position. */
    static final String CHANNEL = "mirubato_log";

    /** The channel of the bells: whose stream has grown, and the node that has written it. */
    static final String BELLS = "mirubato_bells";

    private static final Logger LOG = LoggerFactory.getLogger(LogWatch.class);
    private static final int LISTENING = AdvisoryLock.LISTENING.key();
    private static final String LISTENERS =
            "select count(*) from pg_locks where locktype = 'advisory' and classid = 0" + " and objid = " + LISTENING
                    + " and database = (select oid from pg_database where datname = current_database())";

    private static final int LOOK_EVERY_MILLIS = 1000;

    /** A connection whose other side went without a word takes questions for hours, and answers none. */
    private static final int PATIENCE_MILLIS = 3000;

    private static final long PAUSE_NANOS = 500_000_000;

    private final DataSource dataSource;
    private final LogTail tail;
    private final Supplier<ForeignEvents> foreign;
    private final Consumer<String> bells;
    private final Thread thread = new Thread(this::run, "log-watch");
    /** The end of the log at the last look. */
    private long seen;

    private volatile boolean closed;

    LogWatch(DataSource dataSource, LogTail tail, Supplier<ForeignEvents> foreign, Consumer<String> bells) {
        this.dataSource = dataSource;
        this.tail = tail;
        this.foreign = foreign;
        this.bells = bells;
        thread.setDaemon(true);
    }

    LogWatch started() {
        thread.start();
        return this;
    }

    private void run() {
        while (!closed) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
                statement.execute("listen " + CHANNEL);
                statement.execute("listen " + BELLS);
                statement.execute("select pg_advisory_lock_shared(" + LISTENING + ")");
                statement.execute("select pg_notify('" + CHANNEL + "', '')");
                watch(connection.unwrap(PGConnection.class), statement);
                statement.execute("unlisten *");
                statement.execute("select pg_advisory_unlock_shared(" + LISTENING + ")");
            } catch (SQLException e) {
                tail.othersListen(true);
                foreign.get().unsure();
                if (!closed) {
                    LOG.warn("The event log can't be watched, which is tried again: {}", e.getMessage());
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
        }
    }

    private void watch(PGConnection connection, Statement statement) throws SQLException {
        String self = text(statement, "select current_setting('application_name')");
        forgetWhatWasMissed(statement);
        while (!closed) {
            look(statement);
            PGNotification[] told = connection.getNotifications(LOOK_EVERY_MILLIS);
            while (told != null && told.length > 0 && !closed) {
                for (PGNotification word : told) {
                    if (word.getName().equals(BELLS)) {
                        bell(word.getParameter().split(" ", 2), self);
                    } else if (word.getParameter().isEmpty()) {
                        look(statement);
                    } else {
                        hear(word.getParameter().split(" ", 3), self, statement);
                    }
                }
                told = connection.getNotifications(LOOK_EVERY_MILLIS);
            }
        }
    }

    private void bell(String[] word, String self) {
        if (!word[1].equals(self)) {
            bells.accept(word[0]);
        }
    }

    /** A word is the first and the last new position, and who wrote them; an empty one says that another node has begun to listen. */
    private void hear(String[] word, String self, Statement statement) throws SQLException {
        long first = Long.parseLong(word[0]);
        long last = Long.parseLong(word[1]);
        if (!word[2].equals(self)) {
            tellForeign(first, last, statement);
        }
        tail.heard().heard(first, last);
        tail.reached(last);
    }

    private void tellForeign(long first, long last, Statement statement) throws SQLException {
        String sql = "select distinct aggregate_id from log.events where position between " + first + " and " + last;
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                foreign.get().changed(rows.getString(1));
            }
        }
    }

    /** Nobody listened for a while: from here on every word counts. */
    private void forgetWhatWasMissed(Statement statement) throws SQLException {
        seen = head(statement);
        tail.heard().skipTo(seen);
        foreign.get().unsure();
    }

    /** What was there at the last look and has not been heard of since was written by somebody who did not tell. */
    private void look(Statement statement) throws SQLException {
        if (tail.heard().upTo() < seen) {
            foreign.get().unsure();
            tail.heard().skipTo(seen);
        }
        seen = head(statement);
        tail.reached(seen);
        listeners(!text(statement, LISTENERS).equals("1"));
    }

    /** Who is alone from now on trusts what it has in its memory: that must not be older than what the others have left. */
    private void listeners(boolean others) {
        if (tail.othersListen() && !others) {
            foreign.get().unsure();
        }
        tail.othersListen(others);
    }

    private static long head(Statement statement) throws SQLException {
        return Long.parseLong(text(statement, "select coalesce(max(position), 0) from log.events"));
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
