package org.mirubato.command.sync;

import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.CommandIds;
import org.mirubato.domain.DerivedId;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.identity.UserId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sends what mutations come to, under ids that follow from the device's numbers: the log takes each of them once. */
@Component
@Profile("command")
class MutationSender {

    static final String DEVICE = "device";
    static final String MID = "mid";
    private static final String USER = "user";

    private final CommandGateway gateway;

    MutationSender(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** A device's number for a change. */
    record Sender(UserId user, String device) {

        /** The id of the command that a mutation comes to. */
        String commandId(long mid) {
            return DerivedId.of("mutation_", user, device + "\n" + mid);
        }
    }

    /**
     * Sends the command and waits until it is granted.
     *
     * @return whether it has changed anything; null when the log has a mutation of this number
     */
    @Nullable
    Boolean send(Sender sender, long mid, DomainCommand command) {
        return granted(sender, mid, CommandIds.named(command, sender.commandId(mid)));
    }

    /**
     * The same for a mutation of which the log is known not to have had it a moment ago.
     *
     * @return whether it has changed anything
     */
    @Nullable
    Boolean sendNew(Sender sender, long mid, DomainCommand command) {
        return granted(sender, mid, CommandIds.firstNamed(command, sender.commandId(mid)));
    }

    private @Nullable Boolean granted(Sender sender, long mid, CommandMessage<DomainCommand> named) {
        Object granted = gateway.sendAndWait(named.andMetaData(Map.of(
                USER, sender.user().value(),
                DEVICE, sender.device(),
                MID, Long.toString(mid))));
        return granted == null ? null : !Boolean.FALSE.equals(granted);
    }
}
