package org.mirubato.command.piece;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceCommand.Placed;
import org.mirubato.domain.piece.PieceCommand.RenameByNames;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Renames a piece for clients of the contract, which know pieces by their names alone. */
@RestController
@Profile("command")
class PieceNameController {

    private final PieceCommands commands;
    private final RenamedElsewhere elsewhere;

    PieceNameController(PieceCommands commands, RenamedElsewhere elsewhere) {
        this.commands = commands;
        this.elsewhere = elsewhere;
    }

    /** What a piece is called, and what it is to be called. */
    record Renaming(@Nullable GivenNames oldPiece, @Nullable GivenNames newPiece) {}

    @PutMapping("/api/pieces/update-name")
    ResponseEntity<Map<String, Object>> rename(
            @RequestBody Renaming renaming,
            Principal user,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        GivenNames from = renaming.oldPiece();
        GivenNames to = renaming.newPiece();
        if (from == null || to == null) {
            throw Refusal.invalid("Give \"oldPiece\" and \"newPiece\", each with a title.");
        }
        RenameByNames command = new RenameByNames(new UserId(user.getName()), from.names(), to.names());
        boolean renamed = changes(command, key);
        int entries = elsewhere.rename(command.actor(), from.names(), to.names(), key);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        body.put("updatedCount", entries);
        body.put("pieceRenamed", renamed);
        body.put("message", renamed || entries > 0 ? "The piece is renamed." : "No piece had to be renamed.");
        return ResponseEntity.ok(body);
    }

    /** Who has no catalogue yet has no piece of that name. A repetition has no answer: it changed something the first time. */
    private boolean changes(RenameByNames command, @Nullable String key) {
        try {
            Placed placed = commands.send(command, key);
            return placed == null || placed.changed();
        } catch (AggregateNotFoundException e) {
            return false;
        }
    }
}
