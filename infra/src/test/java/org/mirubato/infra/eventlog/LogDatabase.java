package org.mirubato.infra.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.mirubato.infra.embedded.EmbeddedOptions;
import org.mirubato.infra.embedded.EmbeddedServer;
import org.mirubato.infra.embedded.EmbeddedServers;
import org.mirubato.infra.embedded.PostgresAddress;
import org.mirubato.infra.json.TextValueModule;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A PostgreSQL server of its own with an empty event log. */
final class LogDatabase implements AutoCloseable {

    static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new TextValueModule()).build();
    private final EmbeddedServers servers;
    private final HikariDataSource pool;

    LogDatabase(Path data) {
        servers = EmbeddedServers.start(
                data, EmbeddedOptions.all(data).without(EmbeddedServer.S3).without(EmbeddedServer.REDIS));
        PostgresAddress address = servers.postgres();
        pool = pool("tests");
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .schemas("log")
                .locations("classpath:db/log")
                .load()
                .migrate();
    }

    /** Connections of a node of that name. */
    HikariDataSource pool(String node) {
        HikariDataSource connections = new HikariDataSource();
        connections.setJdbcUrl(servers.postgres().jdbcUrl());
        connections.setUsername(servers.postgres().user());
        connections.setPassword(servers.postgres().password());
        connections.setSchema("log");
        connections.setMinimumIdle(1);
        connections.addDataSourceProperty("ApplicationName", node);
        return connections;
    }

    /** The connections of the tests themselves. */
    HikariDataSource pool() {
        return pool;
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(pool);
    }

    /** The log as a server sees it that has just been started: nothing cached. */
    EventLog log() {
        return log(pool);
    }

    EventLog log(HikariDataSource connections) {
        JdbcTemplate jdbc = new JdbcTemplate(connections);
        return new EventLog(jdbc, mapper, new EventCodec(mapper, new SubjectKeys(jdbc, KEY)), KEY);
    }

    void clear() {
        jdbc().execute("truncate events, claims, subject_keys, snapshots");
    }

    @Override
    public void close() {
        pool.close();
        servers.close();
    }
}
