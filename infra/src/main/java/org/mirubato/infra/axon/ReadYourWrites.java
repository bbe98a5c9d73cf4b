package org.mirubato.infra.axon;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.queryhandling.QueryMessage;
import org.mirubato.domain.sync.StreamQuery;
import org.springframework.stereotype.Component;

/** A question asked by a thread that has just appended events waits, within bounds, until the read models have seen them. */
@Component
class ReadYourWrites implements MessageDispatchInterceptor<QueryMessage<?, ?>> {

    private final OwnWrites own;
    private final OtherNodes others;

    ReadYourWrites(OwnWrites own, OtherNodes others) {
        this.own = own;
        this.others = others;
    }

    @Override
    public BiFunction<Integer, QueryMessage<?, ?>, QueryMessage<?, ?>> handle(
            List<? extends QueryMessage<?, ?>> messages) {
        return (index, query) -> {
            if (isOfStreamAlone(query)) {
                own.awaitStream();
            } else {
                own.await();
            }
            return query;
        };
    }

    /** Who asks the stream where its change is asks the read models with a request of its own, which may go to another node. */
    private boolean isOfStreamAlone(QueryMessage<?, ?> query) {
        return query.getPayload() instanceof StreamQuery && !others.mayBeThere();
    }
}
