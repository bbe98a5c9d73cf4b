package org.mirubato.command.practice;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.CommandIds;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryDocument;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.LogbookCommand;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends what is asked of entries, and answers with the entry as it is then. */
@Component
@Profile("command")
class EntryCommands {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final CommandGateway gateway;
    private final FoundEntries entries;
    private final JsonMapper json = JsonMapper.shared();

    EntryCommands(CommandGateway gateway, FoundEntries entries) {
        this.gateway = gateway;
        this.entries = entries;
    }

    /**
     * Sends a command and waits until it is granted.
     *
     * @param key the client's own name for this wish, the same for each repetition; null when it gives none
     * @return whether it changed anything; true for a wish that was granted before under this key
     */
    boolean send(LogbookCommand command, @Nullable String key) {
        if (key == null) {
            return !Boolean.FALSE.equals(gateway.sendAndWait(command));
        }
        return sendAs(
                command,
                IdempotencyKey.idOf(
                                command.actor(),
                                command.getClass().getSimpleName() + "\n" + command.entryId() + "\n" + key)
                        .toString());
    }

    /** The same under a command id that others may use as well. */
    boolean sendAs(LogbookCommand command, String commandId) {
        return !Boolean.FALSE.equals(gateway.sendAndWait(CommandIds.named(command, commandId)));
    }

    /** The id of an entry whose client gives it none, the same for each repetition. */
    EntryId idOf(UserId user, String key) {
        return new EntryId("entry_" + IdempotencyKey.idOf(user, key).toString().replace("-", ""));
    }

    /**
     * The entry as it is now.
     *
     * @throws Refusal (not found) when it is not there
     */
    ResponseEntity<Map<String, Object>> answer(HttpStatus status, UserId owner, EntryId id) {
        return answer(status, entries.one(owner, id));
    }

    /** The same for an entry that somebody else may have written down a moment ago: waits until it can be read. */
    ResponseEntity<Map<String, Object>> awaited(HttpStatus status, UserId owner, EntryId id) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<EntryView> found = entries.one(owner, id);
        while (found.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            found = entries.one(owner, id);
        }
        return answer(status, found);
    }

    private ResponseEntity<Map<String, Object>> answer(HttpStatus status, Optional<EntryView> found) {
        EntryView entry = found.orElseThrow(() -> Refusal.notFound("There is no such entry in your logbook."));
        Map<String, Object> document = EntryDocument.of(entry, json::readTree, entries.meantPieces(entry));
        return ResponseEntity.status(status)
                .eTag("\"" + entry.version() + "\"")
                .body(Map.of("success", true, "data", document));
    }
}
