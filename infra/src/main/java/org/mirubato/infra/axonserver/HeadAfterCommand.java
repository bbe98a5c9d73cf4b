package org.mirubato.infra.axonserver;

import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.jspecify.annotations.Nullable;
import org.mirubato.infra.eventlog.AppendedPositions;
import org.mirubato.infra.eventlog.LogHead;

/**
 * A command may be handled on another node, and its answer tells no position: the sender notes the log's head instead, which is
 * at or after what the command has appended, so that its next question waits for that.
 */
public final class HeadAfterCommand extends DefaultCommandGateway {

    private final LogHead log;

    public HeadAfterCommand(CommandBus bus, RetryScheduler retries, LogHead log) {
        super(builder().commandBus(bus).retryScheduler(retries));
        this.log = log;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <R> @Nullable R sendAndWait(Object command) {
        R result = super.sendAndWait(command);
        AppendedPositions.note(log.head());
        return result;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <R> @Nullable R sendAndWait(Object command, long timeout, TimeUnit unit) {
        R result = super.sendAndWait(command, timeout, unit);
        AppendedPositions.note(log.head());
        return result;
    }
}
