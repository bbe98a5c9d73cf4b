package org.mirubato.infra.axon;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Creating;
import org.mirubato.infra.eventlog.LogEventStore;

/** Spares a command that creates its aggregate the question whether it is there; one that has lost a race has to look. */
final class CreateWithoutLooking implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final CommandTargetResolver targets;

    CreateWithoutLooking(CommandTargetResolver targets) {
        this.targets = targets;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        CommandMessage<?> command = unitOfWork.getMessage();
        if (command.getPayload() instanceof Creating && !Doubt.isToBeSettled()) {
            LogEventStore.expectNothing(
                    unitOfWork, targets.resolveTarget(command).getIdentifier());
        }
        return chain.proceed();
    }
}
