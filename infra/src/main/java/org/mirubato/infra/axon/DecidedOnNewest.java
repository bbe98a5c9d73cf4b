package org.mirubato.infra.axon;

import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Has a command decided once more when it was refused, or led to nothing, on an aggregate that another node may have changed
 * meanwhile. Where it leads to events this need not be: the append finds out.
 */
final class DecidedOnNewest implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final BooleanSupplier eventsAreStaged;

    /** @param eventsAreStaged whether the current unit of work has something to append */
    DecidedOnNewest(BooleanSupplier eventsAreStaged) {
        this.eventsAreStaged = eventsAreStaged;
    }

    /** @throws DoubtfulDecisionException when it has to be decided once more */
    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        Object answer;
        try {
            answer = chain.proceed();
        } catch (RuntimeException e) {
            if (Doubt.isThere()) {
                throw new DoubtfulDecisionException();
            }
            throw e;
        }
        if (Doubt.isThere() && !eventsAreStaged.getAsBoolean()) {
            throw new DoubtfulDecisionException();
        }
        return answer;
    }
}
