package org.mirubato.infra.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** PostgreSQL as a child, durable: what it has committed survives the loss of power. */
final class PostgresServer implements ServerKind<PostgresAddress> {

    static final String DATABASE = "mirubato";
    static final String OWNER = "mirubato";
    static final String OWNER_PASSWORD = "postgres";

    private final PostgresCluster cluster;
    private final Path log;
    private final String adminPassword;
    private final String ownerPassword;
    private final ServerTraces traces;

    PostgresServer(DataFolder folder, ProgramCache programs) {
        Path data = folder.part("pg");
        this.cluster = new PostgresCluster(programs.unpacked("postgres", archive(), TarXz::unpack), data);
        this.log = folder.part("logs").resolve("postgres.log");
        this.adminPassword = folder.secrets().password("postgres-admin");
        this.ownerPassword = folder.secrets().password(OWNER_PASSWORD);
        this.traces = new ServerTraces(data, program -> program.endsWith("postgres"), "INT");
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Path log() {
        return log;
    }

    /** Makes sure as well that it is durable, and that the application's database is there. */
    @Override
    public RunningServer<PostgresAddress> start(int port, Duration patience) {
        traces.stopWhatIsLeft();
        cluster.prepare(adminPassword, log);
        var running = new ServerStart(name(), this::command, this::answers, traces, log).on(port, patience);
        try {
            prepareDatabase(running.port());
            return new RunningServer<>(
                    running.process(),
                    running.port(),
                    new PostgresAddress(url(running.port(), DATABASE), OWNER, ownerPassword));
        } catch (SQLException e) {
            running.process().close();
            throw new StartupProblem("PostgreSQL is not usable: " + e.getMessage() + " (see " + log + ").", e);
        } catch (StartupProblem e) {
            running.process().close();
            throw e;
        }
    }

    private static String archive() {
        return "postgres-" + Machine.system() + "-" + (Machine.isArm() ? "arm_64" : "x86_64") + ".txz";
    }

    private List<String> command(int port) {
        List<String> arguments =
                new ArrayList<>(List.of("-D", cluster.data().toString(), "-p", Integer.toString(port)));
        settings().forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return cluster.command("postgres", arguments);
    }

    /** Settings on the command line beat those in any file, so nobody switches durability off by accident. */
    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("fsync", "on");
        settings.put("full_page_writes", "on");
        settings.put("synchronous_commit", "on");
        settings.put("max_connections", "60");
        settings.put("shared_buffers", sharedBuffersMegabytes() + "MB");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        return settings;
    }

    /** A sixteenth of the memory: the application, Chromium and the file cache need the rest. */
    private static long sharedBuffersMegabytes() {
        return Math.max(64, Math.min(512, Machine.memoryMegabytes() / 16));
    }

    /** Somebody else who has the port may say nothing at all. */
    private boolean answers(int port) {
        try (Connection connection = connect(url(port, "postgres") + "?connectTimeout=2&socketTimeout=2")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void prepareDatabase(int port) throws SQLException {
        try (Connection connection = connect(url(port, "postgres"));
                Statement statement = connection.createStatement()) {
            if (!one(statement, "SHOW fsync").equals("on")) {
                throw new StartupProblem("PostgreSQL runs with fsync off and could lose what it has confirmed:"
                        + " remove that setting.");
            }
            if (one(statement, "SELECT count(*) FROM pg_roles WHERE rolname = '" + OWNER + "'")
                    .equals("0")) {
                statement.execute("CREATE ROLE " + OWNER + " LOGIN CREATEROLE PASSWORD '" + ownerPassword + "'");
            }
            if (one(statement, "SELECT count(*) FROM pg_database WHERE datname = '" + DATABASE + "'")
                    .equals("0")) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            }
        }
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, PostgresCluster.ADMIN, adminPassword);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
