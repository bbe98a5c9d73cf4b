package org.mirubato.processors.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.ProcessingStep;
import org.mirubato.domain.score.ScoreCommand.FailProcessing;
import org.mirubato.domain.score.ScoreCommand.RestartProcessing;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.processors.child.WorkersBusyException;
import org.mirubato.processors.jobs.Backoff;
import org.mirubato.processors.jobs.DeadJobs;
import org.mirubato.processors.jobs.DeadJobs.DeadJob;
import org.mirubato.processors.jobs.JobSerializer;
import org.mirubato.processors.pdf.ScoreFileWorkers;
import org.mirubato.processors.reading.ScoreReader;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a step whose file can't be fetched, or that finds no worker, in the real queue. */
class ScoreJobQueueIT {

    private static final int RETRIES = 2;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final StepJob JOB = new StepJob(
            new ScoreId("score_01"),
            new UserId("user_01"),
            new ContentHash("ab".repeat(32)),
            1,
            ProcessingStep.INSPECT);

    private final AtomicInteger attempts = new AtomicInteger();
    private volatile boolean fetched;
    private final Map<String, Object> commands = new ConcurrentHashMap<>();
    private final JsonMapper mapper = JsonMapper.builder().build();

    private static JobDatabase database;

    private DeadJobs dead;
    private ScoreJobQueue queue;
    private Scheduler scheduler;

    @BeforeAll
    static void startDatabase() throws IOException {
        database = new JobDatabase();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    @BeforeEach
    void startWithAnEmptyQueue() {
        database.clear();
        dead = new DeadJobs(new JdbcTemplate(database.dataSource()));
        queue = new ScoreJobQueue(
                new ScoreSteps(new NoWorkers(), new ScoreReader(), new UnreachableFiles(), commands::put),
                commands::put,
                dead,
                mapper,
                new Backoff(PAUSE, RETRIES),
                Clock.systemUTC(),
                () -> scheduler);
        scheduler = Scheduler.create(database.dataSource(), List.of(queue.task()))
                .tableName("scheduled_jobs")
                .serializer(new JobSerializer(mapper))
                .pollingInterval(Duration.ofMillis(50))
                .pollUsingLockAndFetch(0.5, 1.0)
                .build();
        scheduler.start();
    }

    @AfterEach
    void stop() {
        scheduler.stop();
    }

    @Test
    void a_step_that_waits_is_held_until_it_is_done_or_dead() {
        scheduler.pause();
        queue.enqueue(JOB);

        assertThat(queue.hold(JOB.scoreId(), 1)).isTrue();
        assertThat(queue.hold(JOB.scoreId(), 2)).isFalse();

        scheduler.resume();
        until(() -> commands.containsKey("job:score_01:1:inspect:dead"));
        until(() -> !queue.hold(JOB.scoreId(), 1));
    }

    @Test
    void a_step_that_fails_every_time_is_tried_again_after_growing_pauses_then_kept_among_the_dead() {
        Instant begun = Instant.now();

        queue.enqueue(JOB);

        until(() -> commands.containsKey("job:score_01:1:inspect:dead"));
        assertThat(attempts).hasValue(1 + RETRIES);
        assertThat(Duration.between(begun, Instant.now())).isGreaterThan(PAUSE.multipliedBy(3));
        assertThat(commands.get("job:score_01:1:inspect:dead"))
                .isEqualTo(new FailProcessing(
                        JOB.scoreId(),
                        1,
                        ProcessingStep.INSPECT,
                        "This file could not be processed after 3 attempts: try again later."));
        DeadJob kept = dead.find(JOB.id()).orElseThrow();
        assertThat(kept.reason()).contains("The object store is away.");
        assertThat(kept.attempts()).isEqualTo(3);
        assertThat(dead.newest(10)).containsExactly(kept);
    }

    @Test
    void a_step_that_finds_no_worker_free_waits_again_without_losing_an_attempt() {
        fetched = true;

        queue.enqueue(JOB);

        until(() -> attempts.get() > 1 + RETRIES);
        scheduler.pause();
        assertThat(dead.count()).isZero();
        assertThat(commands).isEmpty();
    }

    @Test
    void a_step_that_is_asked_for_twice_is_one_job() {
        scheduler.pause();

        queue.enqueue(JOB);
        queue.enqueue(JOB);

        assertThat(scheduler.getScheduledExecutions()).hasSize(1);
    }

    @Test
    void a_dead_job_is_revived_once_by_processing_its_score_anew() {
        dead.keep(
                new DeadJob(JOB.id(), "inspect", "score_01", mapper.writeValueAsString(JOB), "lost", 3, Instant.EPOCH));

        boolean revived = queue.revive(JOB.id());

        assertThat(revived).isTrue();
        assertThat(commands).containsEntry("revive:" + JOB.id(), new RestartProcessing(JOB.scoreId(), JOB.owner()));
        assertThat(dead.count()).isZero();
        assertThat(queue.revive(JOB.id())).isFalse();
    }

    private static void until(BooleanSupplier done) {
        Instant latest = Instant.now().plusSeconds(20);
        while (!done.getAsBoolean() && Instant.now().isBefore(latest)) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private final class UnreachableFiles implements ScoreFileStore {

        @Override
        public void remove(ContentHash hash) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path original(ContentHash hash) {
            attempts.incrementAndGet();
            if (fetched) {
                return Path.of(hash.value());
            }
            throw new UncheckedIOException(new IOException("The object store is away."));
        }

        @Override
        public Optional<PictureSize> picture(ContentHash hash, int page) {
            return Optional.empty();
        }

        @Override
        public void putPicture(ContentHash hash, int page, Path webp, PictureSize size) {}

        @Override
        public Path draft() {
            throw new UnsupportedOperationException();
        }
    }

    private static final class NoWorkers implements ScoreFileWorkers {

        @Override
        public Lease lease(String userId) {
            throw new WorkersBusyException("All PDF workers are busy");
        }

        @Override
        public boolean networkCut() {
            return true;
        }

        @Override
        public void close() {}
    }
}
