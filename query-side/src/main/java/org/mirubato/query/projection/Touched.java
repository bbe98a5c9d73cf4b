package org.mirubato.query.projection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Which rows a batch of events is about. */
public final class Touched {

    private Touched() {}

    /**
     * The rows of those events of the batch that are of that kind, in the order of their keys. An event that is handled by itself,
     * since it failed before, is a batch of one.
     */
    public static <E> Set<RowKey> by(UnitOfWork<?> work, Class<E> kind, Function<E, RowKey> key) {
        List<? extends Message<?>> messages =
                work instanceof BatchingUnitOfWork<?> many ? many.getMessages() : List.of(work.getMessage());
        Set<RowKey> keys = new TreeSet<>();
        for (Message<?> message : messages) {
            if (kind.isInstance(message.getPayload())) {
                keys.add(key.apply(kind.cast(message.getPayload())));
            }
        }
        return keys;
    }
}
