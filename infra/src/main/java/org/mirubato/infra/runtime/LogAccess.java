package org.mirubato.infra.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.mirubato.infra.embedded.EmbeddedOptions;
import org.mirubato.infra.embedded.EmbeddedServer;
import org.mirubato.infra.embedded.EmbeddedServers;
import org.mirubato.infra.embedded.PostgresAddress;
import org.mirubato.infra.embedded.RunningPostgres;
import org.mirubato.infra.embedded.Secrets;
import org.mirubato.infra.embedded.StartupProblem;
import org.springframework.core.env.PropertyResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The database of the event log without the application, over one connection: for work on the log itself. Of the embedded servers
 * PostgreSQL alone is started, and only when it does not run already.
 */
public final class LogAccess implements AutoCloseable {

    private static final int LOOKS = 20;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final SingleConnectionDataSource connection;
    private final Secrets secrets;
    private final Runnable stop;

    private LogAccess(PostgresAddress address, Secrets secrets, Runnable stop) {
        this.connection = new SingleConnectionDataSource(
                SchemaMigration.withSchemas(address.jdbcUrl()), address.user(), address.password(), true);
        this.secrets = secrets;
        this.stop = stop;
    }

    /**
     * For reading, also while the application is running.
     *
     * @param settings those of the application: {@code mirubato.data}, {@code mirubato.postgres.url} and so on
     * @throws StartupProblem when there is no such installation
     */
    public static LogAccess forReading(PropertyResolver settings) {
        Path data = data(settings);
        Optional<PostgresAddress> reachable = GivenPostgres.in(settings).or(() -> RunningPostgres.of(data));
        if (reachable.isPresent()) {
            return new LogAccess(reachable.get(), Secrets.of(data), () -> {});
        }
        if (!Files.exists(data.resolve("pg"))) {
            throw new StartupProblem("There is no Mirubato in " + data + ": name its folder with --data.");
        }
        EmbeddedServers servers = start(settings, true);
        return new LogAccess(servers.postgres(), Secrets.of(data), servers::close);
    }

    /**
     * For writing, alone: the data folder is taken, made if need be, and the schemas are brought up to date.
     *
     * @throws StartupProblem when the application is running there; nothing is changed then
     */
    public static LogAccess forWriting(PropertyResolver settings) {
        Optional<PostgresAddress> given = GivenPostgres.in(settings);
        EmbeddedServers servers = start(settings, given.isEmpty());
        try {
            PostgresAddress address = given.orElseGet(servers::postgres);
            LogAccess access = new LogAccess(address, servers.folder().secrets(), servers::close);
            access.takeOver(address);
            return access;
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    /** Each statement is committed by itself when no transaction is bound. */
    public DataSource dataSource() {
        return connection;
    }

    /** The secrets of the installation. */
    public Secrets secrets() {
        return secrets;
    }

    @Override
    public void close() {
        connection.destroy();
        stop.run();
    }

    private static Path data(PropertyResolver settings) {
        return Path.of(settings.getProperty("mirubato.data", "data"));
    }

    private static EmbeddedServers start(PropertyResolver settings, boolean postgres) {
        EmbeddedOptions options = EmbeddedOptions.all(
                        Path.of(settings.getProperty("mirubato.home", "infra/target/app")))
                .without(EmbeddedServer.REDIS)
                .without(EmbeddedServer.S3);
        return EmbeddedServers.start(data(settings), postgres ? options : options.without(EmbeddedServer.POSTGRES));
    }

    /** Whoever is there may be of an older version: what it works on is not brought up to date under it. */
    private void takeOver(PostgresAddress address) {
        try {
            refuseCompany();
            SchemaMigration.run(address);
        } catch (RuntimeException e) {
            connection.destroy();
            throw e;
        }
    }

    /** A connection that has just been closed is counted for a moment. */
    private void refuseCompany() {
        int others = others();
        for (int i = 0; i < LOOKS && others > 0; i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            others = others();
        }
        if (others > 0) {
            throw new StartupProblem("The database is in use (" + others
                    + " other connections): stop every Mirubato that works on it first.");
        }
    }

    private int others() {
        Integer others = new JdbcTemplate(connection)
                .queryForObject(
                        "select count(*) from pg_stat_activity where datname = current_database()"
                                + " and backend_type = 'client backend' and pid <> pg_backend_pid()",
                        Integer.class);
        return others == null ? 0 : others;
    }
}
