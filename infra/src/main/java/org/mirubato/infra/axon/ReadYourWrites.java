package org.mirubato.infra.axon;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.queryhandling.QueryMessage;
import org.springframework.stereotype.Component;

/** A question asked by a thread that has just appended events waits, within bounds, until the read models have seen them. */
@Component
class ReadYourWrites implements MessageDispatchInterceptor<QueryMessage<?, ?>> {

    private final OwnWrites own;

    ReadYourWrites(OwnWrites own) {
        this.own = own;
    }

    @Override
    public BiFunction<Integer, QueryMessage<?, ?>, QueryMessage<?, ?>> handle(
            List<? extends QueryMessage<?, ?>> messages) {
        return (index, query) -> {
            own.await();
            return query;
        };
    }
}
