package org.mirubato.infra.axonserver;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc.CommandServiceImplBase;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hands each command to whoever subscribed to its name, and the response back to the sender. */
final class PeerCommands extends CommandServiceImplBase {

    private final Map<String, StreamObserver<CommandProviderInbound>> handlers = new ConcurrentHashMap<>();
    private final Map<String, StreamObserver<CommandResponse>> waiting = new ConcurrentHashMap<>();
    private final List<Command> routed = new CopyOnWriteArrayList<>();

    /** Every command that was handed to a handler, in order. */
    List<Command> routed() {
        return routed;
    }

    @Override
    public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> node) {
        return new Incoming<>(
                message -> {
                    if (message.hasCommandResponse()) {
                        respond(message.getCommandResponse());
                    } else if (message.hasSubscribe()) {
                        handlers.put(message.getSubscribe().getCommand(), node);
                        node.onNext(acknowledged(message));
                    } else if (message.hasUnsubscribe()) {
                        handlers.remove(message.getUnsubscribe().getCommand());
                        node.onNext(acknowledged(message));
                    }
                },
                () -> handlers.values().removeIf(node::equals),
                node);
    }

    @Override
    public void dispatch(Command command, StreamObserver<CommandResponse> sender) {
        routed.add(command);
        waiting.put(command.getMessageIdentifier(), sender);
        StreamObserver<CommandProviderInbound> node = handlers.get(command.getName());
        node.onNext(CommandProviderInbound.newBuilder().setCommand(command).build());
    }

    private void respond(CommandResponse response) {
        StreamObserver<CommandResponse> sender = waiting.remove(response.getRequestIdentifier());
        sender.onNext(response);
        sender.onCompleted();
    }

    private static CommandProviderInbound acknowledged(CommandProviderOutbound message) {
        return CommandProviderInbound.newBuilder()
                .setAck(acknowledged(message.getInstructionId()))
                .build();
    }

    static InstructionAck acknowledged(String instruction) {
        return InstructionAck.newBuilder()
                .setInstructionId(instruction)
                .setSuccess(true)
                .build();
    }
}
