package org.mirubato.processors.score;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mirubato.domain.score.ProcessingStep;
import org.mirubato.domain.score.ScoreCommand.FailProcessing;
import org.mirubato.domain.score.ScoreCommand.RestartProcessing;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.processors.child.WorkersBusyException;
import org.mirubato.processors.jobs.Backoff;
import org.mirubato.processors.jobs.DeadJobs;
import org.mirubato.processors.jobs.DeadJobs.DeadJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The steps as jobs in the durable queue. A step that finds no worker waits again; one that fails is tried again after growing pauses; its last failure fails the
 * score's processing and moves the job to the dead ones.
 */
public final class ScoreJobQueue implements ScoreJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ScoreJobQueue.class);
    private static final int LONGEST_REASON = 2000;

    private final ScoreSteps steps;
    private final OutsideCommands commands;
    private final DeadJobs dead;
    private final JsonMapper mapper;
    private final Backoff backoff;
    private final InstantSource clock;
    private final Supplier<Scheduler> scheduler;
    private final OneTimeTask<StepJob> task;

    /** @param scheduler runs {@link #task()}; asked for only when a job is put in */
    public ScoreJobQueue(
            ScoreSteps steps,
            OutsideCommands commands,
            DeadJobs dead,
            JsonMapper mapper,
            Backoff backoff,
            InstantSource clock,
            Supplier<Scheduler> scheduler) {
        this.steps = steps;
        this.commands = commands;
        this.dead = dead;
        this.mapper = mapper;
        this.backoff = backoff;
        this.clock = clock;
        this.scheduler = scheduler;
        this.task = Tasks.oneTime("score-step", StepJob.class)
                .onFailure(this::failed)
                .onDeadExecutionRevive()
                .execute((instance, context) -> this.steps.run(instance.getData()));
    }

    /** The task to register with the scheduler. */
    public OneTimeTask<StepJob> task() {
        return task;
    }

    @Override
    public void enqueue(StepJob job) {
        scheduler.get().scheduleIfNotExists(task.instance(job.id(), job), clock.instant());
        scheduler.get().triggerCheckForDueExecutions();
    }

    @Override
    public boolean hold(ScoreId score, int attempt) {
        return Stream.of(ProcessingStep.values())
                .map(step -> TaskInstanceId.of(task.getName(), StepJob.id(score, attempt, step)))
                .anyMatch(step -> scheduler.get().getScheduledExecution(step).isPresent());
    }

    /** Processes the score of a dead job once more from the start; false when there is no dead job of that id. */
    public boolean revive(String id) {
        return dead.find(id)
                .map(found -> {
                    StepJob job = mapper.readValue(found.job(), StepJob.class);
                    commands.send("revive:" + job.id(), new RestartProcessing(job.scoreId(), job.owner()));
                    return dead.drop(id);
                })
                .orElse(false);
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<StepJob> operations) {
        StepJob job = (StepJob) complete.getExecution().taskInstance.getData();
        if (complete.getCause().orElse(null) instanceof WorkersBusyException) {
            waitAgain(complete, operations);
            return;
        }
        int failures = complete.getExecution().consecutiveFailures + 1;
        String reason = complete.getCause().map(Throwable::toString).orElse("The worker was lost.");
        LOG.warn("Step {} failed at attempt {}: {}", job.id(), failures, reason);
        if (!backoff.exhausted(failures)) {
            operations.reschedule(complete, clock.instant().plus(backoff.pause(failures)));
            return;
        }
        bury(job, failures, reason);
        operations.stop();
    }

    /** Nothing was tried, so nothing failed: to the end of the queue, and no attempt less. */
    private void waitAgain(ExecutionComplete complete, ExecutionOperations<StepJob> operations) {
        Instant now = clock.instant();
        operations.reschedule(ExecutionComplete.success(complete.getExecution(), now, now), now);
    }

    private void bury(StepJob job, int failures, String reason) {
        String shortened = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        dead.keep(new DeadJob(
                job.id(),
                job.step().word(),
                job.scoreId().value(),
                mapper.writeValueAsString(job),
                shortened,
                failures,
                Instant.EPOCH));
        commands.send(
                "job:" + job.id() + ":dead",
                new FailProcessing(
                        job.scoreId(),
                        job.attempt(),
                        job.step(),
                        "This file could not be processed after " + failures + " attempts: try again later."));
    }
}
