package org.mirubato.infra.runtime;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.mirubato.infra.embedded.PostgresAddress;

/** Brings each schema up to date by its own scripts and history: the log is never touched by what a read model needs. */
public final class SchemaMigration {

    private static final List<String> SCHEMAS = List.of("log", "library", "sync", "jobs");

    private SchemaMigration() {}

    static void run(PostgresAddress address) {
        SCHEMAS.forEach(schema -> scripts(address, schema, schema).load().migrate());
    }

    /** Makes the tables of {@code schema} in another schema as well, or brings them up to date there. */
    public static void beside(PostgresAddress address, String schema, String other) {
        scripts(address, schema, other)
                .initSql("set client_min_messages to warning")
                .load()
                .migrate();
    }

    private static FluentConfiguration scripts(PostgresAddress address, String scripts, String schema) {
        return Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/" + scripts)
                .failOnMissingLocations(false);
    }

    /** The address with every schema on the search path, and a name that no other process has. */
    static String withSchemas(String jdbcUrl) {
        return jdbcUrl + (jdbcUrl.contains("?") ? "&" : "?") + "currentSchema=" + String.join(",", SCHEMAS)
                + "&ApplicationName=mirubato-" + UUID.randomUUID();
    }
}
