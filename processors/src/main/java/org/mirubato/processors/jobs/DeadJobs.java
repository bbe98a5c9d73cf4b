package org.mirubato.processors.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The jobs that failed for good. */
public final class DeadJobs {

    private final JdbcTemplate jdbc;

    public DeadJobs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A job that failed for good.
     *
     * @param job as JSON
     * @param reason what happened at the last attempt, for administrators
     */
    public record DeadJob(
            String id, String step, String scoreId, String job, String reason, int attempts, Instant diedAt) {}

    /** Keeps the job; keeping it again changes nothing. */
    public void keep(DeadJob dead) {
        jdbc.update(
                "insert into dead_jobs (id, step, score_id, job, reason, attempts) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                dead.id(),
                dead.step(),
                dead.scoreId(),
                dead.job(),
                dead.reason(),
                dead.attempts());
    }

    /** The newest dead jobs, newest first. */
    public List<DeadJob> newest(int limit) {
        return query("order by died_at desc limit ?", limit);
    }

    /** How many there are. */
    public long count() {
        Long count = jdbc.queryForObject("select count(*) from dead_jobs", Long.class);
        return count == null ? 0 : count;
    }

    /** The dead job of that id. */
    public Optional<DeadJob> find(String id) {
        return query("where id = ?", id).stream().findFirst();
    }

    /** Forgets the job; false when there is none of that id. */
    public boolean drop(String id) {
        return jdbc.update("delete from dead_jobs where id = ?", id) > 0;
    }

    private List<DeadJob> query(String rest, Object argument) {
        return jdbc.query(
                "select id, step, score_id, job, reason, attempts, died_at from dead_jobs " + rest,
                (row, nr) -> new DeadJob(
                        row.getString("id"),
                        row.getString("step"),
                        row.getString("score_id"),
                        row.getString("job"),
                        row.getString("reason"),
                        row.getInt("attempts"),
                        row.getTimestamp("died_at").toInstant()),
                argument);
    }
}
