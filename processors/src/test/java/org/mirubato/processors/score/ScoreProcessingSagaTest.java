package org.mirubato.processors.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.processors.score.ScoreProcessingSaga.DEADLINE;
import static org.mirubato.processors.score.ScoreProcessingSaga.PATIENCE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.MediaType;
import org.mirubato.domain.score.ProcessingStep;
import org.mirubato.domain.score.Reading;
import org.mirubato.domain.score.ScoreCommand.CompleteProcessing;
import org.mirubato.domain.score.ScoreCommand.FailProcessing;
import org.mirubato.domain.score.ScoreEvent;
import org.mirubato.domain.score.ScoreEvent.PagesCompleted;
import org.mirubato.domain.score.ScoreEvent.ProcessingCompleted;
import org.mirubato.domain.score.ScoreEvent.ProcessingFailed;
import org.mirubato.domain.score.ScoreEvent.ProcessingRestarted;
import org.mirubato.domain.score.ScoreEvent.ScoreDeleted;
import org.mirubato.domain.score.ScoreEvent.ScoreInspected;
import org.mirubato.domain.score.ScoreEvent.ScoreRead;
import org.mirubato.domain.score.ScoreEvent.ScoreUploaded;
import org.mirubato.domain.score.ScoreEvent.ThumbnailRendered;
import org.mirubato.domain.score.ScoreId;

class ScoreProcessingSagaTest {

    private static final ScoreId SCORE = new ScoreId("score_01");
    private static final UserId OWNER = new UserId("user_01");
    private static final ContentHash HASH = new ContentHash("ab".repeat(32));

    private static final ScoreEvent UPLOADED =
            new ScoreUploaded(SCORE, OWNER, HASH, MediaType.PDF, "Arabesque.pdf", 4_000);
    private static final ScoreEvent FAILED =
            new ProcessingFailed(SCORE, OWNER, 1, ProcessingStep.INSPECT, "Not a PDF.");
    private static final ScoreEvent RESTARTED = new ProcessingRestarted(SCORE, OWNER, 2, HASH);

    private final AskedJobs jobs = new AskedJobs();
    private final Map<String, Object> commands = new LinkedHashMap<>();
    private final SagaTestFixture<ScoreProcessingSaga> fixture = new SagaTestFixture<>(ScoreProcessingSaga.class);

    @BeforeEach
    void resources() {
        fixture.registerResource(jobs);
        fixture.registerResource((OutsideCommands) commands::put);
    }

    @Test
    void an_upload_starts_the_first_step_and_a_deadline_for_the_whole() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(UPLOADED)
                .expectActiveSagas(1)
                .expectAssociationWith("scoreId", SCORE.value())
                .expectScheduledDeadlineWithName(PATIENCE, DEADLINE);

        assertThat(jobs.asked).containsExactly(job(1, ProcessingStep.INSPECT));
    }

    @Test
    void each_step_that_is_done_sets_the_next_one_going() {
        fixture.givenAPublished(UPLOADED)
                .andThenAPublished(new ScoreInspected(SCORE, OWNER, 1, 2))
                .andThenAPublished(new ThumbnailRendered(SCORE, OWNER, 1, 400, 566))
                .whenPublishingA(new PagesCompleted(SCORE, OWNER, 1))
                .expectActiveSagas(1);

        assertThat(jobs.asked)
                .extracting(StepJob::step)
                .containsExactly(
                        ProcessingStep.INSPECT, ProcessingStep.THUMBNAIL, ProcessingStep.PAGES, ProcessingStep.READ);
        assertThat(commands).isEmpty();
    }

    @Test
    void what_was_read_completes_the_processing() {
        fixture.givenAPublished(UPLOADED)
                .whenPublishingA(new ScoreRead(SCORE, OWNER, 1, new Reading("engraved-1", List.of())))
                .expectActiveSagas(1);

        assertThat(commands).containsExactly(Map.entry("saga:score_01:1:complete", new CompleteProcessing(SCORE, 1)));
    }

    @Test
    void completion_ends_it_together_with_its_deadline() {
        fixture.givenAPublished(UPLOADED)
                .whenPublishingA(new ProcessingCompleted(SCORE, OWNER, 1))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void failure_ends_it_together_with_its_deadline() {
        fixture.givenAPublished(UPLOADED)
                .whenPublishingA(FAILED)
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void the_deletion_of_the_score_ends_it_together_with_its_deadline() {
        fixture.givenAPublished(UPLOADED)
                .whenPublishingA(new ScoreDeleted(SCORE, OWNER))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void the_deadline_fails_the_processing_and_waits_for_that_to_be_recorded() {
        fixture.givenAPublished(UPLOADED).whenTimeElapses(PATIENCE).expectActiveSagas(1);

        assertThat(commands)
                .containsExactly(Map.entry(
                        "saga:score_01:1:deadline",
                        new FailProcessing(
                                SCORE, 1, null, "Processing got no further for 30 minutes: try again later.")));
    }

    @Test
    void a_score_that_waits_behind_thousands_of_others_for_longer_than_the_deadline_is_not_failed() {
        jobs.waiting = true;

        fixture.givenAPublished(UPLOADED)
                .whenTimeElapses(PATIENCE)
                .expectActiveSagas(1)
                .expectScheduledDeadlineWithName(PATIENCE, DEADLINE);

        assertThat(commands).isEmpty();
    }

    @Test
    void a_restart_begins_anew_with_the_next_attempt() {
        fixture.givenAPublished(UPLOADED)
                .andThenAPublished(FAILED)
                .whenPublishingA(RESTARTED)
                .expectActiveSagas(1)
                .expectScheduledDeadlineWithName(PATIENCE, DEADLINE);

        assertThat(jobs.asked).containsExactly(job(1, ProcessingStep.INSPECT), job(2, ProcessingStep.INSPECT));
    }

    @Test
    void an_event_of_another_score_sets_nothing_going() {
        fixture.givenAPublished(UPLOADED)
                .whenPublishingA(new ScoreInspected(new ScoreId("score_02"), OWNER, 1, 2))
                .expectActiveSagas(1);

        assertThat(jobs.asked).hasSize(1);
    }

    private static StepJob job(int attempt, ProcessingStep step) {
        return new StepJob(SCORE, OWNER, HASH, attempt, step);
    }
}
