package org.mirubato.infra.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestServer;
import org.mirubato.infra.embedded.EmbeddedOptions;
import org.mirubato.infra.embedded.EmbeddedServer;
import org.mirubato.infra.embedded.EmbeddedServers;
import org.mirubato.infra.embedded.PostgresAddress;
import org.mirubato.infra.embedded.StartupProblem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Work on the log of a database that somebody else may be using. */
class LogAccessIT extends MirubatoIT {

    @TempDir
    private Path folder;

    @Test
    void whoever_uses_the_database_is_not_joined_and_nothing_is_changed_under_it() throws SQLException {
        try (EmbeddedServers servers = emptyDatabase();
                Connection company = connection(servers.postgres())) {
            assertThatThrownBy(() -> LogAccess.forWriting(settings(servers.postgres())))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("in use (1 other connections)")
                    .hasMessageContaining("stop every Mirubato");

            assertThat(hasLog(company)).isFalse();
        }
    }

    @Test
    void a_running_application_is_not_joined() {
        PostgresAddress busy = server().bean(Surroundings.class).postgres();

        assertThatThrownBy(() -> LogAccess.forWriting(settings(busy)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("in use");

        assertThat(newUser().get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void who_is_just_leaving_is_waited_for() throws SQLException {
        try (EmbeddedServers servers = emptyDatabase()) {
            Connection company = connection(servers.postgres());
            CompletableFuture.runAsync(
                    () -> close(company), CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));

            try (LogAccess access = LogAccess.forWriting(settings(servers.postgres()))) {
                JdbcTemplate jdbc = new JdbcTemplate(access.dataSource());
                assertThat(jdbc.queryForObject("select count(*) from events", Long.class))
                        .isZero();
            }
            // and has left itself, with its folder
            LogAccess.forWriting(settings(servers.postgres())).close();
        }
    }

    private EmbeddedServers emptyDatabase() {
        return EmbeddedServers.start(
                folder.resolve("servers"),
                EmbeddedOptions.all(TestServer.home())
                        .without(EmbeddedServer.REDIS)
                        .without(EmbeddedServer.S3));
    }

    private StandardEnvironment settings(PostgresAddress address) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "mirubato.data",
                                folder.resolve("data").toString(),
                                "mirubato.postgres.url",
                                address.jdbcUrl(),
                                "mirubato.postgres.user",
                                address.user(),
                                "mirubato.postgres.password",
                                address.password())));
        return environment;
    }

    private static Connection connection(PostgresAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    private static boolean hasLog(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regclass('log.events') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
