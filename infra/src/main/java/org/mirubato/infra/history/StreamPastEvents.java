package org.mirubato.infra.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mirubato.domain.UserEvent;
import org.mirubato.query.history.PastEvent;
import org.mirubato.query.history.PastEvents;
import org.mirubato.query.history.Trail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The past as any event store of Axon's tells it, which reads an aggregate forwards only: where a part of its events is meant, the
 * others are read over, and no more is held than was asked for.
 */
public final class StreamPastEvents implements PastEvents {

    private final EventStore store;
    private final JsonMapper mapper;

    /** @param mapper writes ids as the log does */
    public StreamPastEvents(EventStore store, JsonMapper mapper) {
        this.store = store;
        this.mapper = mapper;
    }

    @Override
    public List<PastEvent> newestBefore(Trail trail, long before, int limit) {
        long last = store.lastSequenceNumberFor(trail.aggregateId()).orElse(-1L);
        long end = Math.min(before, last + 1);
        long begin = trail.component() == null ? Math.max(0, end - limit) : 0;
        Deque<PastEvent> newest = new ArrayDeque<>();
        DomainEventStream events = store.readEvents(trail.aggregateId(), begin);
        while (events.hasNext() && events.peek().getSequenceNumber() < end) {
            DomainEventMessage<?> event = events.next();
            if (isMeant(trail, event)) {
                newest.addFirst(past(event));
                if (newest.size() > limit) {
                    newest.removeLast();
                }
            }
        }
        return List.copyOf(newest);
    }

    @Override
    public List<PastEvent> oldestFrom(Trail trail, long version, int limit) {
        List<PastEvent> oldest = new ArrayList<>();
        DomainEventStream events = store.readEvents(trail.aggregateId(), version);
        while (events.hasNext() && oldest.size() < limit) {
            DomainEventMessage<?> event = events.next();
            if (isMeant(trail, event)) {
                oldest.add(past(event));
            }
        }
        return oldest;
    }

    private boolean isMeant(Trail trail, DomainEventMessage<?> event) {
        if (!(event.getPayload() instanceof UserEvent)) {
            return false;
        }
        if (trail.component() == null) {
            return true;
        }
        JsonNode payload = mapper.valueToTree(event.getPayload());
        return payload.path(trail.component()).asString("").equals(trail.value());
    }

    private static PastEvent past(DomainEventMessage<?> event) {
        return new PastEvent(
                (UserEvent) event.getPayload(), event.getSequenceNumber(), event.getTimestamp(), event.getMetaData());
    }
}
