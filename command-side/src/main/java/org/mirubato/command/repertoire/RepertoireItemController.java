package org.mirubato.command.repertoire;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.command.http.IfMatch;
import org.mirubato.command.repertoire.StudiedPieces.Studied;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.repertoire.RepertoireCommand.AddItem;
import org.mirubato.domain.repertoire.RepertoireCommand.ChangeItem;
import org.mirubato.domain.repertoire.RepertoireCommand.RecordTempo;
import org.mirubato.domain.repertoire.RepertoireCommand.RemoveItem;
import org.mirubato.domain.repertoire.RepertoireCommand.RestoreItem;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.domain.repertoire.Tempo;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes what a user does with the pieces of their repertoire; answers with the piece as it is then. */
@RestController
@Profile("command")
class RepertoireItemController {

    private final RepertoireCommands commands;
    private final StudiedPieces pieces;
    private final Dissociation dissociation;
    private final Clock clock;

    RepertoireItemController(
            RepertoireCommands commands, StudiedPieces pieces, Dissociation dissociation, Clock clock) {
        this.commands = commands;
        this.pieces = pieces;
        this.dissociation = dissociation;
        this.clock = clock;
    }

    /** 201 with a piece that was not there, 200 with one that was. */
    @PostMapping("/api/v2/repertoire")
    ResponseEntity<Map<String, Object>> add(
            @RequestBody JsonNode body,
            Principal principal,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        GivenItem given = GivenItem.of(body, today());
        UserId user = me(principal);
        Studied studied = pieces.studied(user, given.id(), given.title(), given.composer());
        AddItem add = new AddItem(user, studied.piece(), studied.names(), given.change());
        boolean isNew = commands.find(user, add.itemId().value())
                .map(RepertoireItemView::removed)
                .orElse(true);
        commands.send(add, key);
        if (given.tempo() != null) {
            commands.send(new RecordTempo(user, add.piece(), given.tempo()), key);
        }
        return commands.answer(isNew ? HttpStatus.CREATED : HttpStatus.OK, user, add.itemId());
    }

    @PatchMapping("/api/v2/repertoire/{id}")
    ResponseEntity<Map<String, Object>> change(
            @PathVariable String id,
            @RequestBody JsonNode body,
            Principal principal,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        GivenItem given = GivenItem.of(body, today());
        UserId user = me(principal);
        RepertoireItemView item = pieces.item(user, id);
        commands.send(new ChangeItem(user, item.piece(), given.change(), IfMatch.version(ifMatch)), key);
        return commands.answer(HttpStatus.OK, user, item.id());
    }

    @DeleteMapping("/api/v2/repertoire/{id}")
    ResponseEntity<Void> remove(
            @PathVariable String id,
            Principal principal,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        UserId user = me(principal);
        RepertoireItemView item = pieces.itemEver(user, id).orElseThrow(RepertoireCommands::unknown);
        commands.send(new RemoveItem(user, item.piece(), IfMatch.version(ifMatch)), null);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/v2/repertoire/{id}/restore")
    ResponseEntity<Map<String, Object>> restore(@PathVariable String id, Principal principal) {
        UserId user = me(principal);
        RepertoireItemView item = pieces.itemEver(user, id).orElseThrow(RepertoireCommands::unknown);
        commands.send(new RestoreItem(user, item.piece()), null);
        return commands.answer(HttpStatus.OK, user, item.id());
    }

    @PostMapping("/api/v2/repertoire/{id}/dissociate")
    ResponseEntity<Void> dissociate(
            @PathVariable String id,
            Principal principal,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        dissociation.of(pieces.item(me(principal), id), key);
        return ResponseEntity.noContent().build();
    }

    /** A tempo that does not say its date is of today. */
    @PostMapping("/api/v2/repertoire/{id}/tempo")
    ResponseEntity<Map<String, Object>> tempo(
            @PathVariable String id,
            @RequestBody JsonNode body,
            Principal principal,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        Tempo tempo = GivenItem.of(body, today()).tempo();
        if (tempo == null) {
            throw Refusal.invalid("Give the current tempo, the target, or both, in beats per minute.");
        }
        UserId user = me(principal);
        RepertoireItemView item = pieces.item(user, id);
        commands.send(new RecordTempo(user, item.piece(), tempo), key);
        return commands.answer(HttpStatus.OK, user, item.id());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static UserId me(Principal user) {
        return new UserId(user.getName());
    }
}
