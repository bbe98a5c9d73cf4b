package org.mirubato.infra.rebuild;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mirubato.infra.axon.DeadLetterTable;
import org.mirubato.infra.eventlog.AdvisoryLock;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the database knows of rebuilds. A schema of new tables is the record of one that is under way: it is made when the
 * rebuild is asked for, and the transaction that swaps the tables drops it. So a killed server forgets none, and every node
 * sees the same.
 */
final class RebuildTable {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    RebuildTable(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** Records that the read model is to be built anew; false when that is under way already. */
    boolean begin(ReadModel model, Instant now) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, AdvisoryLock.REBUILD_REQUESTS.key());
            if (isUnderWay(model)) {
                return false;
            }
            jdbc.execute("create schema " + model.nextSchema());
            jdbc.execute("comment on schema " + model.nextSchema() + " is '" + now + "'");
            forgetFiller(model);
            return true;
        }));
    }

    boolean isUnderWay(ReadModel model) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from pg_namespace where nspname = ?)", Boolean.class, model.nextSchema()));
    }

    /** The rebuilds that are under way, by group. */
    Map<String, RebuildProgress> underWay() {
        Map<String, RebuildProgress> rebuilds = new TreeMap<>();
        for (ReadModel model : ReadModel.ALL) {
            jdbc.query(
                    "select obj_description(oid, 'pg_namespace'), (select min((convert_from(token, 'UTF8')::jsonb"
                            + " ->> 'globalIndex')::bigint) from token_entry where processor_name = ?)"
                            + " from pg_namespace where nspname = ?",
                    row -> {
                        rebuilds.put(
                                model.group(), new RebuildProgress(row.getLong(2), Instant.parse(row.getString(1))));
                    },
                    model.filler(),
                    model.nextSchema());
        }
        return rebuilds;
    }

    /** Takes the rebuild for this table's connection, until {@link #release} or the connection's end; false when it is taken. */
    boolean take(ReadModel model) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_lock(?, hashtext(?))",
                Boolean.class,
                AdvisoryLock.REBUILD_OF.key(),
                model.group()));
    }

    void release(ReadModel model) {
        jdbc.query(
                "select pg_advisory_unlock(?, hashtext(?))", row -> {}, AdvisoryLock.REBUILD_OF.key(), model.group());
    }

    /**
     * Puts the new tables in the place of the live ones, all at once for every node: names are resolved by the search path, by
     * prepared statements too. A batch of the live processor either has committed before, in which case the log had its
     * events before {@code filled} looks, or has not read a row of these tables yet and works on the new ones:
     * <ul>
     *   <li>The queue of parked events is locked first: a batch that knew the old one would go on by it.
     *   <li>Then the tables are. Most batches read them before they store their token, so waiting for tokens first
     *       would be a deadlock.
     *   <li>Then the tokens are: a batch that has touched no table, since it only parked an event, is waited for or held back.
     *       WorkPackage stores the token in its onPrepareCommit callback, which it registers before any event is handled, and
     *       callbacks of that phase run in the order of their registration: projections write after the token is stored.
     *   <li>The streams' batches are no transactions: one that has read the old tables may write into the new ones. It writes
     *       nothing where they have one of its changes, and looks again.
     * </ul>
     * A lock that doesn't come is given up before the database would look for a deadlock, so that nobody else is its victim.
     *
     * @param filled asked while writers and readers are held back; whether the new tables have all that the log holds, and
     *     nothing writes into them any more
     * @return false when nothing was changed and it may be tried again
     */
    boolean swap(ReadModel model, BooleanSupplier filled) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> {
                jdbc.execute("set local lock_timeout = '200ms'");
                DeadLetterTable.lock(jdbc, model.group());
                jdbc.execute("lock table " + live(model) + " in access exclusive mode");
                jdbc.query(
                        "select segment from token_entry where processor_name = ? order by segment for update",
                        row -> {},
                        model.group());
                boolean now = filled.getAsBoolean();
                if (now) {
                    exchange(model);
                }
                return now;
            }));
        } catch (UncategorizedSQLException e) {
            if (e.getCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private void exchange(ReadModel model) {
        for (String table : model.tables()) {
            jdbc.execute("drop table " + model.schema() + "." + table);
            jdbc.execute("alter table " + model.nextSchema() + "." + table + " set schema " + model.schema());
        }
        jdbc.update("delete from dead_letter_entry where processing_group = ?", model.group());
        jdbc.update(
                "update dead_letter_entry set processing_group = ? where processing_group = ?",
                model.group(),
                model.filler());
        forgetFiller(model);
        jdbc.execute("drop schema " + model.nextSchema() + " cascade");
    }

    private void forgetFiller(ReadModel model) {
        jdbc.update("delete from token_entry where processor_name = ?", model.filler());
        jdbc.update("delete from dead_letter_entry where processing_group = ?", model.filler());
    }

    private static String live(ReadModel model) {
        return model.tables().stream()
                .map(table -> model.schema() + "." + table)
                .collect(Collectors.joining(", "));
    }
}
