package org.mirubato.domain.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A real PostgreSQL with one schema, that ends with this process. */
public final class SchemaDatabase {

    private SchemaDatabase() {}

    /**
     * Starts a server; to be called once for all tests of a module.
     *
     * @param scripts the resources that make the schema's tables, such as {@code /db/library/V1__scores.sql}
     * @return a connection that looks into the schema first
     */
    public static Connection start(String schema, String... scripts) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            Connection connection = server.getPostgresDatabase().getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA " + schema);
                statement.execute("SET search_path TO " + schema);
                for (String script : scripts) {
                    statement.execute(text(script));
                }
            }
            return connection;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream script = SchemaDatabase.class.getResourceAsStream(resource)) {
            if (script == null) {
                throw new IllegalArgumentException(resource + " is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
