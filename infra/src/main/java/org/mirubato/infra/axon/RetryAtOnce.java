package org.mirubato.infra.axon;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Decides a command that lost a race again on the new state, in the sender's own thread, so that its next question still waits
 * for what it has appended. The new state is what the log holds, never what a cache does.
 */
final class RetryAtOnce implements RetryScheduler {

    private static final int RETRIES = 5;
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    @Override
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        if (!lostARace(lastFailure) || failures.size() > RETRIES) {
            return false;
        }
        if (!(lastFailure instanceof DoubtfulDecisionException)) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS) * failures.size());
        }
        Doubt.settledBy(dispatch);
        return true;
    }

    private static boolean lostARace(RuntimeException failure) {
        return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException;
    }
}
