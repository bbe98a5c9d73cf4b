package org.mirubato.processors.score;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A PostgreSQL server of its own with an empty job queue. */
final class JobDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;

    JobDatabase() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        new ResourceDatabasePopulator(new ClassPathResource("db/jobs/V1__jobs.sql")).execute(dataSource());
    }

    DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    void clear() {
        new JdbcTemplate(dataSource()).execute("truncate scheduled_jobs, dead_jobs");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
