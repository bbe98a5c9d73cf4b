package org.mirubato.processors.plan;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.processors.jobs.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at plans, each as a job in the durable queue: one that fails is tried again after growing pauses. */
public final class PlanLooks {

    private static final Logger LOG = LoggerFactory.getLogger(PlanLooks.class);

    private final Backoff backoff;
    private final InstantSource clock;
    private final Supplier<Scheduler> scheduler;
    private final OneTimeTask<PlanLook> task;

    /**
     * @param caughtUp whether the read models have seen all that is in the log; may wait a little
     * @param backoff its first pause is also the one before the first look
     * @param scheduler runs {@link #task()}; asked for only when a look is put in
     */
    public PlanLooks(
            PlanTending tending,
            BooleanSupplier caughtUp,
            Backoff backoff,
            InstantSource clock,
            Supplier<Scheduler> scheduler) {
        this.backoff = backoff;
        this.clock = clock;
        this.scheduler = scheduler;
        this.task = Tasks.oneTime("plan-look", PlanLook.class)
                .onFailure(this::failed)
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    if (!caughtUp.getAsBoolean()) {
                        throw new IllegalStateException("The read models are behind");
                    }
                    PlanLook look = instance.getData();
                    tending.amend(look.owner(), look.planId(), instance.getId());
                });
    }

    /** Which plan is looked at. */
    public record PlanLook(UserId owner, PlanId planId) {}

    /** The task to register with the scheduler. */
    public OneTimeTask<PlanLook> task() {
        return task;
    }

    /**
     * Has a plan looked at some time after it was changed: by then whoever changed it has made its occurrences, or never will.
     *
     * @param id the same for the same change, so that asking twice makes one look
     */
    void lookAfter(Instant changed, PlanLook look, String id) {
        scheduler.get().scheduleIfNotExists(task.instance(id, look), changed.plus(backoff.first()));
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<PlanLook> operations) {
        int failures = complete.getExecution().consecutiveFailures + 1;
        Object look = complete.getExecution().taskInstance.getData();
        String reason = complete.getCause().map(Throwable::toString).orElse("It was cut short.");
        if (backoff.exhausted(failures)) {
            LOG.warn(
                    "{} is given up after {} attempts, and left to the tending of the night: {}",
                    look,
                    failures,
                    reason);
            operations.stop();
        } else {
            LOG.info("{} is tried again after {} attempts: {}", look, failures, reason);
            operations.reschedule(complete, clock.instant().plus(backoff.pause(failures)));
        }
    }
}
