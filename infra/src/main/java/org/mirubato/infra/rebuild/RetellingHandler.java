package org.mirubato.infra.rebuild;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/** Hands every event on as a replayed one: the projection writes it and tells nobody. */
record RetellingHandler(EventMessageHandler handler) implements EventMessageHandler {

    private static final TrackingToken NEVER = new GlobalSequenceTrackingToken(Long.MAX_VALUE);

    @Override
    public Object handle(EventMessage<?> event) throws Exception {
        return handler.handle(
                event instanceof TrackedEventMessage<?> tracked
                        ? tracked.withTrackingToken(ReplayToken.createReplayToken(NEVER, tracked.trackingToken()))
                        : event);
    }

    @Override
    public boolean canHandle(EventMessage<?> event) {
        return handler.canHandle(event);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return handler.canHandleType(payloadType);
    }

    @Override
    public Class<?> getTargetType() {
        return handler.getTargetType();
    }
}
