package org.mirubato.infra.axon;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.embedded.StartupProblem;
import org.springframework.jdbc.core.JdbcTemplate;

class LogOriginIT extends MirubatoIT {

    private final JdbcTemplate jdbc = new JdbcTemplate(server().bean(DataSource.class));

    @Test
    void tokens_of_one_event_store_are_never_used_with_another() {
        assertThatThrownBy(() -> LogOrigin.require(jdbc, "axon-server"))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("goes with mirubato.event-store=postgres")
                .hasMessageContaining("--data");
    }

    @Test
    void a_database_with_events_from_before_it_was_asked_goes_with_postgresql() {
        newUser();
        jdbc.update("delete from log_origin");

        assertThatThrownBy(() -> LogOrigin.require(jdbc, "axon-server")).isInstanceOf(StartupProblem.class);
        assertThatCode(() -> LogOrigin.require(jdbc, "postgres")).doesNotThrowAnyException();
    }
}
