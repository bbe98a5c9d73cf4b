package org.mirubato.infra.axonserver;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc.PlatformServiceImplBase;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The handshake: a client asks where to go, is told to stay, introduces itself, and shows that it lives. */
final class PeerPlatform extends PlatformServiceImplBase {

    private final List<ClientIdentification> introduced = new CopyOnWriteArrayList<>();

    /** Everybody who has introduced themselves, in order; once for each connection. */
    List<ClientIdentification> introduced() {
        return introduced;
    }

    @Override
    public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> answer) {
        answer.onNext(PlatformInfo.newBuilder().setSameConnection(true).build());
        answer.onCompleted();
    }

    @Override
    public StreamObserver<PlatformInboundInstruction> openStream(StreamObserver<PlatformOutboundInstruction> client) {
        return new Incoming<>(
                instruction -> {
                    if (instruction.hasRegister()) {
                        introduced.add(instruction.getRegister());
                    } else if (instruction.hasHeartbeat()) {
                        client.onNext(PlatformOutboundInstruction.newBuilder()
                                .setHeartbeat(instruction.getHeartbeat())
                                .build());
                    }
                },
                () -> {},
                client);
    }
}
