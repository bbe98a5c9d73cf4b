package org.mirubato.processors.score;

import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.ProcessingStep;
import org.mirubato.domain.score.ScoreCommand.CompleteProcessing;
import org.mirubato.domain.score.ScoreCommand.FailProcessing;
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
import org.springframework.context.annotation.Profile;

/**
 * Leads one attempt at processing a score: inspect, thumbnail, pages, read, completed. Coordinates only and holds ids only; ends
 * when the processing has ended either way, when the score is deleted, and at the latest at a deadline that finds nothing of it
 * in the queue.
 */
@Profile("processors")
@Saga(sagaStore = "sagaStore")
@ProcessingGroup(ScoreProcessingSaga.GROUP)
public class ScoreProcessingSaga {

    /** The processing group. */
    public static final String GROUP = "score-processing";

    static final String DEADLINE = "score-processing";
    static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String ID = "scoreId";

    private @Nullable String scoreId;
    private @Nullable String owner;
    private @Nullable String hash;
    private @Nullable String deadline;
    private int attempt;

    @StartSaga
    @SagaEventHandler(associationProperty = ID)
    void on(ScoreUploaded event, ScoreJobs jobs, DeadlineManager deadlines) {
        begin(event.scoreId(), event.owner(), event.hash(), 1, deadlines);
        jobs.enqueue(job(ProcessingStep.INSPECT));
    }

    @StartSaga(forceNew = true)
    @SagaEventHandler(associationProperty = ID)
    void on(ProcessingRestarted event, ScoreJobs jobs, DeadlineManager deadlines) {
        begin(event.scoreId(), event.owner(), event.hash(), event.attempt(), deadlines);
        jobs.enqueue(job(ProcessingStep.INSPECT));
    }

    @SagaEventHandler(associationProperty = ID)
    void on(ScoreInspected event, ScoreJobs jobs) {
        jobs.enqueue(job(ProcessingStep.THUMBNAIL));
    }

    @SagaEventHandler(associationProperty = ID)
    void on(ThumbnailRendered event, ScoreJobs jobs) {
        jobs.enqueue(job(ProcessingStep.PAGES));
    }

    @SagaEventHandler(associationProperty = ID)
    void on(PagesCompleted event, ScoreJobs jobs) {
        jobs.enqueue(job(ProcessingStep.READ));
    }

    @SagaEventHandler(associationProperty = ID)
    void on(ScoreRead event, OutsideCommands commands) {
        commands.send(commandId("complete"), new CompleteProcessing(event.scoreId(), attempt));
    }

    @DeadlineHandler(deadlineName = DEADLINE)
    void onDeadline(DeadlineMessage<?> ignored, ScoreJobs jobs, OutsideCommands commands, DeadlineManager deadlines) {
        if (jobs.hold(new ScoreId(String.valueOf(scoreId)), attempt)) {
            // others are before it in the queue: a step has limits of its own, the time that it waits has none
            deadline = deadlines.schedule(PATIENCE, DEADLINE);
            return;
        }
        commands.send(
                commandId("deadline"),
                new FailProcessing(
                        new ScoreId(String.valueOf(scoreId)),
                        attempt,
                        null,
                        "Processing got no further for " + PATIENCE.toMinutes() + " minutes: try again later."));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = ID)
    void on(ProcessingCompleted event, DeadlineManager deadlines) {
        cancel(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = ID)
    void on(ProcessingFailed event, DeadlineManager deadlines) {
        cancel(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = ID)
    void on(ScoreDeleted event, DeadlineManager deadlines) {
        cancel(deadlines);
    }

    private void begin(ScoreId score, UserId user, ContentHash content, int number, DeadlineManager deadlines) {
        scoreId = score.value();
        owner = user.value();
        hash = content.value();
        attempt = number;
        deadline = deadlines.schedule(PATIENCE, DEADLINE);
    }

    private StepJob job(ProcessingStep step) {
        return new StepJob(
                new ScoreId(String.valueOf(scoreId)),
                new UserId(String.valueOf(owner)),
                new ContentHash(String.valueOf(hash)),
                attempt,
                step);
    }

    private String commandId(String what) {
        return "saga:" + scoreId + ":" + attempt + ":" + what;
    }

    private void cancel(DeadlineManager deadlines) {
        if (deadline != null) {
            deadlines.cancelSchedule(DEADLINE, deadline);
        }
    }
}
