package org.mirubato.infra.axonserver;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc.EventStoreImplBase;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetAggregateSnapshotsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;

/** Appends to a list, and reads from it by aggregate or from a position on. The first event has position 0. */
final class PeerEvents extends EventStoreImplBase {

    private final List<Event> log = new ArrayList<>();
    private final List<StreamObserver<EventWithToken>> readers = new ArrayList<>();

    /** Everything that was appended, in order. */
    synchronized List<Event> all() {
        return List.copyOf(log);
    }

    synchronized List<Event> of(String aggregateId) {
        return log.stream()
                .filter(event -> event.getAggregateIdentifier().equals(aggregateId))
                .toList();
    }

    @Override
    public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> answer) {
        List<Event> transaction = new ArrayList<>();
        return new StreamObserver<>() {
            @Override
            public void onNext(Event event) {
                transaction.add(event);
            }

            @Override
            public void onError(Throwable broken) {
                transaction.clear();
            }

            @Override
            public void onCompleted() {
                append(transaction);
                answered(answer, Confirmation.newBuilder().setSuccess(true).build());
            }
        };
    }

    private synchronized void append(List<Event> transaction) {
        for (Event event : transaction) {
            EventWithToken placed = placed(log.size(), event);
            log.add(event);
            readers.forEach(reader -> reader.onNext(placed));
        }
    }

    @Override
    public synchronized StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> reader) {
        return new Incoming<>(
                request -> {
                    synchronized (this) {
                        if (!readers.contains(reader)) {
                            for (int i = (int) request.getTrackingToken(); i < log.size(); i++) {
                                reader.onNext(placed(i, log.get(i)));
                            }
                            readers.add(reader);
                        }
                    }
                },
                () -> {
                    synchronized (this) {
                        readers.remove(reader);
                    }
                },
                reader);
    }

    @Override
    public void listAggregateEvents(GetAggregateEventsRequest request, StreamObserver<Event> answer) {
        of(request.getAggregateId()).stream()
                .filter(event -> event.getAggregateSequenceNumber() >= request.getInitialSequence())
                .forEach(answer::onNext);
        answer.onCompleted();
    }

    /** There are none. */
    @Override
    public void listAggregateSnapshots(GetAggregateSnapshotsRequest request, StreamObserver<Event> answer) {
        answer.onCompleted();
    }

    @Override
    public void readHighestSequenceNr(
            ReadHighestSequenceNrRequest request, StreamObserver<ReadHighestSequenceNrResponse> answer) {
        long highest = of(request.getAggregateId()).size() - 1L;
        answered(
                answer,
                ReadHighestSequenceNrResponse.newBuilder()
                        .setToSequenceNr(highest)
                        .build());
    }

    @Override
    public void getFirstToken(GetFirstTokenRequest request, StreamObserver<TrackingToken> answer) {
        answered(answer, TrackingToken.newBuilder().setToken(0).build());
    }

    @Override
    public void getLastToken(GetLastTokenRequest request, StreamObserver<TrackingToken> answer) {
        answered(answer, TrackingToken.newBuilder().setToken(all().size() - 1L).build());
    }

    private static EventWithToken placed(int position, Event event) {
        return EventWithToken.newBuilder().setToken(position).setEvent(event).build();
    }

    private static <T> void answered(StreamObserver<T> answer, T value) {
        answer.onNext(value);
        answer.onCompleted();
    }
}
