package org.mirubato.infra.runtime;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.mirubato.infra.embedded.PostgresAddress;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Brings each schema up to date by its own scripts and history: the log is never touched by what a read model needs. Flyway would
 * note a script by a second connection after the first has committed it, and who is killed between the two can never start again
 * since the tables are there already. With one connection for both, one transaction holds the script and its note.
 */
public final class SchemaMigration {

    private static final List<String> SCHEMAS = List.of("log", "library", "sync", "jobs");

    private SchemaMigration() {}

    static void run(PostgresAddress address) {
        SCHEMAS.forEach(schema -> migrate(address, schema, schema, ""));
    }

    /** Makes the tables of {@code schema} in another schema as well, or brings them up to date there. */
    public static void beside(PostgresAddress address, String schema, String other) {
        migrate(address, schema, other, "set client_min_messages to warning");
    }

    private static void migrate(PostgresAddress address, String scripts, String schema, String first) {
        SingleConnectionDataSource connection =
                new SingleConnectionDataSource(address.jdbcUrl(), address.user(), address.password(), true);
        try {
            Flyway.configure()
                    .dataSource(connection)
                    .initSql(first)
                    .schemas(schema)
                    .defaultSchema(schema)
                    .locations("classpath:db/" + scripts)
                    .failOnMissingLocations(false)
                    .load()
                    .migrate();
        } finally {
            connection.destroy();
        }
    }

    /** The address with every schema on the search path, and a name that no other process has. */
    static String withSchemas(String jdbcUrl) {
        return jdbcUrl + (jdbcUrl.contains("?") ? "&" : "?") + "currentSchema=" + String.join(",", SCHEMAS)
                + "&ApplicationName=mirubato-" + UUID.randomUUID();
    }
}
