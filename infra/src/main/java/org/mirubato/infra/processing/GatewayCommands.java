package org.mirubato.infra.processing;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.mirubato.infra.eventlog.PostgresEventStorageEngine;
import org.mirubato.processors.score.OutsideCommands;

/** Sends from threads of its own, which never are in a unit of work, and waits for the append. */
final class GatewayCommands implements OutsideCommands, AutoCloseable {

    private final CommandGateway gateway;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "outside-commands");
        thread.setDaemon(true);
        return thread;
    });

    GatewayCommands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void send(String commandId, Object command) {
        Map<String, Object> metadata = Map.of(PostgresEventStorageEngine.COMMAND_ID, commandId);
        GenericCommandMessage<Object> message = new GenericCommandMessage<>(
                new GenericMessage<>(command, metadata), command.getClass().getName());
        try {
            CompletableFuture.supplyAsync(() -> gateway.sendAndWait(message), threads)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
