package org.mirubato.command.piece;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.command.http.IfMatch;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceCommand.AddPiece;
import org.mirubato.domain.piece.PieceCommand.MergePieces;
import org.mirubato.domain.piece.PieceCommand.Placed;
import org.mirubato.domain.piece.PieceCommand.RenamePiece;
import org.mirubato.domain.piece.PieceCommand.UndoMerge;
import org.mirubato.domain.piece.PieceDocument;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceQuery.FindPiece;
import org.mirubato.domain.piece.PieceView;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes additions, new names, merges and their undoing; answers with the piece that is meant then. */
@RestController
@Profile("command")
class PieceCommandController {

    private final PieceCommands commands;
    private final QueryGateway queries;

    private final RenamedElsewhere elsewhere;

    PieceCommandController(PieceCommands commands, QueryGateway queries, RenamedElsewhere elsewhere) {
        this.commands = commands;
        this.queries = queries;
        this.elsewhere = elsewhere;
    }

    /** The piece that another one turned out to be. */
    record Into(@Nullable String into) {}

    /** 201 with a new piece, 200 with one that is there already under that id or those names. */
    @PostMapping("/api/v2/pieces")
    ResponseEntity<Map<String, Object>> add(
            @RequestBody GivenNames piece,
            Principal principal,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        UserId user = new UserId(principal.getName());
        PieceId id = piece.id() == null ? commands.newId(user, key) : new PieceId(piece.id());
        Placed placed = commands.send(new AddPiece(user, id, piece.names()), null);
        boolean added = placed != null && placed.changed();
        PieceId meant =
                placed == null || placed.piece() == null ? id : placed.piece().id();
        return answer(added ? HttpStatus.CREATED : HttpStatus.OK, user, meant);
    }

    @PatchMapping("/api/v2/pieces/{id}")
    ResponseEntity<Map<String, Object>> rename(
            @PathVariable String id,
            @RequestBody Map<String, JsonNode> changes,
            Principal principal,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        UserId user = new UserId(principal.getName());
        NewNames names = NewNames.of(changes);
        PieceId piece = new PieceId(id);
        Optional<PieceView> before = found(user, piece);
        commands.send(new RenamePiece(user, piece, names.title(), names.composer(), IfMatch.version(ifMatch)), key);
        before.map(PieceView::names)
                .ifPresent(from -> elsewhere.rename(user, from, from.with(names.title(), names.composer()), key));
        return answer(HttpStatus.OK, user, piece);
    }

    @PostMapping("/api/v2/pieces/{id}/merge")
    ResponseEntity<Map<String, Object>> merge(
            @PathVariable String id,
            @RequestBody Into other,
            Principal principal,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        if (other.into() == null) {
            throw Refusal.invalid("Say with \"into\" which piece this one is.");
        }
        UserId user = new UserId(principal.getName());
        PieceId into = new PieceId(other.into());
        commands.send(new MergePieces(user, into, new PieceId(id)), key);
        return answer(HttpStatus.OK, user, into);
    }

    @PostMapping("/api/v2/pieces/{id}/unmerge")
    ResponseEntity<Map<String, Object>> unmerge(
            @PathVariable String id,
            Principal principal,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        UserId user = new UserId(principal.getName());
        PieceId piece = new PieceId(id);
        commands.send(new UndoMerge(user, piece), key);
        return answer(HttpStatus.OK, user, piece);
    }

    private Optional<PieceView> found(UserId user, PieceId id) {
        return queries.query(new FindPiece(user, id), ResponseTypes.optionalInstanceOf(PieceView.class))
                .join();
    }

    private ResponseEntity<Map<String, Object>> answer(HttpStatus status, UserId user, PieceId id) {
        PieceView piece =
                found(user, id).orElseThrow(() -> Refusal.notFound("There is no such piece in your catalogue."));
        return ResponseEntity.status(status)
                .eTag("\"" + piece.version() + "\"")
                .body(Map.of("success", true, "data", PieceDocument.of(piece)));
    }
}
