package org.mirubato.infra.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.springframework.jdbc.core.JdbcTemplate;

class SchemaMigrationIT extends MirubatoIT {

    private static final String SCHEMA = "migrated_beside";

    private final JdbcTemplate jdbc = server().bean(JdbcTemplate.class);

    @Test
    void who_is_killed_while_a_script_runs_finds_it_either_done_and_noted_or_neither() {
        SchemaMigration.beside(server().bean(Surroundings.class).postgres(), "library", SCHEMA);

        List<String> noted = jdbc.queryForList(
                "select xmin::text from " + SCHEMA + ".flyway_schema_history where version = '1'", String.class);
        List<String> done = jdbc.queryForList(
                "select xmin::text from pg_attribute where attrelid = '" + SCHEMA + ".scores'::regclass and attnum = 1",
                String.class);

        assertThat(noted).hasSize(1).isEqualTo(done);
        jdbc.execute("drop schema " + SCHEMA + " cascade");
    }
}
