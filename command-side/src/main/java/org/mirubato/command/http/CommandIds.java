package org.mirubato.command.http;

import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.mirubato.domain.DomainCommand;

/** Gives commands ids of the sender's own: the log takes the events of each id once. */
public final class CommandIds {

    /** The metadata key under which a command's id travels, with its events too. */
    public static final String KEY = "commandId";

    /** The metadata key of commands that need not be looked for; does not travel with events. */
    public static final String FIRST = "first";

    private CommandIds() {}

    /** The command under that id. */
    public static CommandMessage<DomainCommand> named(DomainCommand command, String id) {
        return GenericCommandMessage.<DomainCommand>asCommandMessage(command).andMetaData(Map.of(KEY, id));
    }

    /** The same, of an id under which the sender has just found nothing in the log: it is not looked for again. */
    public static CommandMessage<DomainCommand> firstNamed(DomainCommand command, String id) {
        return named(command, id).andMetaData(Map.of(FIRST, true));
    }
}
