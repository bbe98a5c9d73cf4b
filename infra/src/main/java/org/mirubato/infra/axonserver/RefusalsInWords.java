package org.mirubato.infra.axonserver;

import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;

/** Lets the refusal of a query keep its words when who asked is on another node. */
public final class RefusalsInWords implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    @Override
    public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        try {
            return chain.proceed();
        } catch (Refusal refusal) {
            throw new QueryExecutionException(refusal.sentence(), refusal, FailureOverTheLink.of(refusal));
        }
    }
}
