package org.mirubato.infra.axonserver;

import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.QueryProviderOutbound;
import io.axoniq.axonserver.grpc.query.QueryServiceGrpc.QueryServiceImplBase;
import io.grpc.stub.StreamObserver;

/** Takes note of what a node can answer; no query comes this far, since the node asks itself first. */
final class PeerQueries extends QueryServiceImplBase {

    @Override
    public StreamObserver<QueryProviderOutbound> openStream(StreamObserver<QueryProviderInbound> node) {
        return new Incoming<>(
                message -> {
                    if (message.hasSubscribe() || message.hasUnsubscribe()) {
                        node.onNext(QueryProviderInbound.newBuilder()
                                .setAck(PeerCommands.acknowledged(message.getInstructionId()))
                                .build());
                    }
                },
                () -> {},
                node);
    }
}
