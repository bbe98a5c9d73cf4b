package org.mirubato.infra.runtime;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who asks for PostgreSQL is told soon when it is busy or away. Nobody asks while the application starts: a server that stands still
 * for some seconds then must not be the end of the start.
 */
@Component
class PatientStart {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HikariDataSource connections;
    private final long usual;

    PatientStart(DataSource source) throws SQLException {
        connections = source.unwrap(HikariDataSource.class);
        usual = connections.getConnectionTimeout();
        connections.setConnectionTimeout(Math.max(usual, PATIENCE.toMillis()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        connections.setConnectionTimeout(usual);
    }
}
