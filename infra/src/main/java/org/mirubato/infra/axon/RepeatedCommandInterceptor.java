package org.mirubato.infra.axon;

import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.CommandIds;
import org.mirubato.infra.eventlog.AppendedPositions;
import org.mirubato.infra.eventlog.EventLog;
import org.mirubato.infra.eventlog.PostgresEventStorageEngine;

/**
 * A command that comes with an id of its own may be a repetition: when the log holds its events it is not decided again, and
 * the sender waits for the first positions. Two at once are told apart by the append itself, as are those of a sender that has looked.
 */
final class RepeatedCommandInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final EventLog log;

    RepeatedCommandInterceptor(EventLog log) {
        this.log = log;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        CommandMessage<?> command = unitOfWork.getMessage();
        Object id = command.getMetaData().get(PostgresEventStorageEngine.COMMAND_ID);
        boolean looked = command.getMetaData().containsKey(CommandIds.FIRST);
        if (id == null || looked || id.equals(command.getIdentifier())) {
            return chain.proceed();
        }
        Optional<Long> first = log.lastPositionOf(id.toString());
        if (first.isEmpty()) {
            return chain.proceed();
        }
        AppendedPositions.note(first.get());
        return null;
    }
}
