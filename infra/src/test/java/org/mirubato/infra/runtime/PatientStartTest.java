package org.mirubato.infra.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

class PatientStartTest {

    @Test
    void a_database_that_stands_still_for_some_seconds_does_not_end_the_start() throws Exception {
        try (HikariDataSource connections = new HikariDataSource()) {
            connections.setConnectionTimeout(5_000);

            PatientStart start = new PatientStart(connections);
            assertThat(connections.getConnectionTimeout()).isEqualTo(30_000);

            start.started();
            assertThat(connections.getConnectionTimeout()).isEqualTo(5_000);
        }
    }
}
