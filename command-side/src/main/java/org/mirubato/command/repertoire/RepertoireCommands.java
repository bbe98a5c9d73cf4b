package org.mirubato.command.repertoire;

import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.CommandIds;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.repertoire.RepertoireCommand;
import org.mirubato.domain.repertoire.RepertoireDocument;
import org.mirubato.domain.repertoire.RepertoireItemId;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.domain.repertoire.RepertoireQuery.FindItem;
import org.mirubato.domain.repertoire.RepertoireQuery.FindPractice;
import org.mirubato.domain.repertoire.RepertoireQuery.ItemPractice;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends what is asked of items, and reads them as they are then. */
@Component
@Profile("command")
class RepertoireCommands {

    private final CommandGateway gateway;
    private final QueryGateway queries;

    RepertoireCommands(CommandGateway gateway, QueryGateway queries) {
        this.gateway = gateway;
        this.queries = queries;
    }

    /**
     * Sends a command and waits until it is granted.
     *
     * @param key the client's own name for this wish, the same for each repetition; null when it gives none
     * @return whether it changed anything; true for a wish that was granted before under this key
     */
    boolean send(RepertoireCommand command, @Nullable String key) {
        if (key == null) {
            return !Boolean.FALSE.equals(gateway.sendAndWait(command));
        }
        String wish = command.getClass().getSimpleName() + "\n" + command.piece() + "\n" + key;
        String id = IdempotencyKey.idOf(command.actor(), wish).toString();
        return !Boolean.FALSE.equals(gateway.sendAndWait(CommandIds.named(command, id)));
    }

    /** The item that the address means, a removed one too. */
    Optional<RepertoireItemView> find(UserId owner, String address) {
        return queries.query(new FindItem(owner, address), ResponseTypes.optionalInstanceOf(RepertoireItemView.class))
                .join();
    }

    ItemPractice practice(UserId owner, RepertoireItemId id) {
        return queries.query(new FindPractice(owner, id), ResponseTypes.instanceOf(ItemPractice.class))
                .join();
    }

    /** The item in our form, as it is now. */
    ResponseEntity<Map<String, Object>> answer(HttpStatus status, UserId owner, RepertoireItemId id) {
        RepertoireItemView item = now(owner, id);
        return ResponseEntity.status(status)
                .eTag("\"" + item.version() + "\"")
                .body(Map.of(
                        "success",
                        true,
                        "data",
                        RepertoireDocument.of(item, practice(owner, id).stats())));
    }

    /** The item in the reference's form, as it is now. */
    Map<String, Object> compatible(UserId owner, RepertoireItemId id) {
        return RepertoireDocument.compatible(now(owner, id), practice(owner, id).stats());
    }

    private RepertoireItemView now(UserId owner, RepertoireItemId id) {
        return find(owner, id.value()).orElseThrow(RepertoireCommands::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("This piece is not in your repertoire.");
    }
}
