package org.mirubato.command.http;

import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.mirubato.domain.DomainCommand;

/** Gives commands ids of the sender's own: the log takes the events of each id once. */
public final class CommandIds {

    /** The metadata key under which a command's id travels, with its events too. */
    public static final String KEY = "commandId";

    private CommandIds() {}

    /** The command under that id. */
    public static CommandMessage<DomainCommand> named(DomainCommand command, String id) {
        return GenericCommandMessage.<DomainCommand>asCommandMessage(command).andMetaData(Map.of(KEY, id));
    }
}
