package org.mirubato.infra.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestServer;
import org.mirubato.infra.embedded.StartupProblem;
import org.mirubato.infra.runtime.LogAccess;
import org.mirubato.infra.selfcheck.StartFacts.Group;
import org.mirubato.infra.selfcheck.StartFacts.Letters;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

class StartCheckIT extends MirubatoIT {

    @TempDir
    private Path data;

    @Test
    void the_application_itself_is_in_order() {
        StartFacts facts = server().bean(StartCheck.class).facts();

        assertThat(SelfCheck.problems(facts)).isEmpty();
        assertThat(facts.groups())
                .contains(
                        new Group("score-list", false, Letters.KEPT, false, false, false, true),
                        new Group("score-processing", false, Letters.NOWHERE, false, true, true, false))
                .extracting(Group::name)
                .contains("account-list", "sync");
    }

    @Test
    void a_database_that_a_newer_version_has_written_to_is_refused_before_anything_happens() {
        try (LogAccess log = LogAccess.forWriting(settings())) {
            JdbcTemplate jdbc = new JdbcTemplate(log.dataSource());
            jdbc.update("insert into events select n, gen_random_uuid(), 'Score', 'score_01', n, name, 2, 'user_01',"
                    + " 'command_' || n, 0, now(), '{}', '{}'"
                    + " from (values (1, 'score.deleted'), (2, 'score.transposed')) planted(n, name)");
            jdbc.execute("create table log.pictures (picture oid)");
        }

        assertThatThrownBy(() -> TestServer.start(data))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("log.pictures.picture is of the type oid")
                .hasMessageContaining("score.deleted in revision 2 (first at position 1)")
                .hasMessageContaining("score.transposed in revision 2 (first at position 2)");

        try (LogAccess log = LogAccess.forReading(settings())) {
            JdbcTemplate jdbc = new JdbcTemplate(log.dataSource());
            assertThat(jdbc.queryForObject("select count(*) from token_entry", Long.class))
                    .isZero();
            assertThat(jdbc.queryForObject("select max(position) from events", Long.class))
                    .isEqualTo(2);
        }
    }

    private StandardEnvironment settings() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("mirubato.data", data.toString())));
        return environment;
    }
}
