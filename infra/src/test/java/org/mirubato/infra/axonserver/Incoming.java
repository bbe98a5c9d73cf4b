package org.mirubato.infra.axonserver;

import io.grpc.stub.StreamObserver;
import java.util.function.Consumer;

/**
 * The client's half of a stream. When the client ends it, ours ends too.
 *
 * @param message takes each message
 * @param end runs when the client has ended, or the connection broke
 * @param outgoing our half
 */
record Incoming<T>(Consumer<T> message, Runnable end, StreamObserver<?> outgoing) implements StreamObserver<T> {

    @Override
    public void onNext(T value) {
        message.accept(value);
    }

    @Override
    public void onError(Throwable broken) {
        end.run();
    }

    @Override
    public void onCompleted() {
        end.run();
        outgoing.onCompleted();
    }
}
