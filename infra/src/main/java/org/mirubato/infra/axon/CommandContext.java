package org.mirubato.infra.axon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.mirubato.infra.eventlog.PostgresEventStorageEngine;
import org.slf4j.MDC;

/**
 * Gives every command the metadata that its events keep: its id, who sent it from which device, and the trace of the request.
 * The values come from the logging context, which the HTTP edge fills.
 */
final class CommandContext implements MessageDispatchInterceptor<CommandMessage<?>> {

    static final String USER = "user";
    static final String DEVICE = "device";

    /** The device's own number for the change. */
    static final String MID = "mid";

    static final String TRACE = "trace";

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (index, command) -> command.andMetaData(context(command));
    }

    private static Map<String, Object> context(CommandMessage<?> command) {
        Map<String, Object> context = new HashMap<>();
        for (String key : List.of(USER, DEVICE, MID, TRACE)) {
            String value = MDC.get(key);
            if (value != null && !command.getMetaData().containsKey(key)) {
                context.put(key, value);
            }
        }
        if (!command.getMetaData().containsKey(PostgresEventStorageEngine.COMMAND_ID)) {
            context.put(PostgresEventStorageEngine.COMMAND_ID, command.getIdentifier());
        }
        return context;
    }
}
