package org.mirubato.domain.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.mirubato.domain.testing.Histories.Recorded;

/** Tells a projection what the log holds, in batches, as the event processor does. */
public final class Feed {

    private final AnnotationEventHandlerAdapter handler;

    /** @param projection an object with event handlers */
    public Feed(Object projection) {
        handler = new AnnotationEventHandlerAdapter(projection);
    }

    /** One batch, in one unit of work. */
    public void batch(List<Recorded> events) {
        batch(events, GlobalSequenceTrackingToken::new);
    }

    /** Tells it as what had been told before, as when the read model is built anew. */
    public void again(List<Recorded> events) {
        TrackingToken end = new GlobalSequenceTrackingToken(Long.MAX_VALUE);
        batch(events, position -> ReplayToken.createReplayToken(end, new GlobalSequenceTrackingToken(position)));
    }

    private void batch(List<Recorded> events, LongFunction<TrackingToken> token) {
        List<EventMessage<?>> messages = new ArrayList<>();
        events.forEach(event -> messages.add(message(event, token.apply(event.position()))));
        if (messages.isEmpty()) {
            return;
        }
        BatchingUnitOfWork<EventMessage<?>> work = new BatchingUnitOfWork<>(messages);
        Object result = work.executeWithResult(() -> handler.handle(work.getMessage()));
        if (work.isRolledBack()) {
            throw new AssertionError("the batch failed: " + result);
        }
    }

    /** The same events, cut into batches anywhere. */
    public void batches(List<Recorded> events, Random cuts) {
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + cuts.nextInt(20));
            batch(events.subList(from, to));
            from = to;
        }
    }

    private static EventMessage<?> message(Recorded event, TrackingToken token) {
        return new GenericTrackedDomainEventMessage<>(
                token,
                new GenericDomainEventMessage<>(
                        "Aggregate",
                        event.event().subject(),
                        event.version(),
                        event.event(),
                        MetaData.emptyInstance(),
                        "event-" + event.position(),
                        event.at()));
    }
}
