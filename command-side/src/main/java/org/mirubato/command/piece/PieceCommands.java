package org.mirubato.command.piece;

import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.CommandIds;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceCommand;
import org.mirubato.domain.piece.PieceCommand.Placed;
import org.mirubato.domain.piece.PieceId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sends what people ask of their pieces. A request that comes again under its key is the same command and changes nothing more. */
@Component
@Profile("command")
class PieceCommands {

    /** The metadata by which the log knows a command that it has seen. */
    private final CommandGateway gateway;

    private final Supplier<String> ids;

    PieceCommands(CommandGateway gateway, @Qualifier("ids") Supplier<String> ids) {
        this.gateway = gateway;
        this.ids = ids;
    }

    /** What came of it; null when the command has no answer, or its events have been in the log before. */
    @Nullable
    Placed send(PieceCommand command, @Nullable String key) {
        return gateway.sendAndWait(
                key == null ? command : CommandIds.named(command, "piece-" + digest(command.actor(), key)));
    }

    /** An id for a piece that is to be added: the same for the same user and key. */
    PieceId newId(UserId user, @Nullable String key) {
        return new PieceId("piece_" + (key == null ? ids.get() : digest(user, key)));
    }

    private static String digest(UserId user, String key) {
        return IdempotencyKey.idOf(user, key).toString().replace("-", "");
    }
}
