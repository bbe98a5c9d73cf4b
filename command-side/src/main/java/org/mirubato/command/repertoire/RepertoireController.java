package org.mirubato.command.repertoire;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.command.repertoire.StudiedPieces.Studied;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.repertoire.RepertoireCommand.AddItem;
import org.mirubato.domain.repertoire.RepertoireCommand.ChangeItem;
import org.mirubato.domain.repertoire.RepertoireCommand.RecordTempo;
import org.mirubato.domain.repertoire.RepertoireCommand.RemoveItem;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes what clients of the contract do with their repertoire, in its own forms. */
@RestController
@Profile("command")
class RepertoireController {

    private final RepertoireCommands commands;
    private final StudiedPieces pieces;
    private final Dissociation dissociation;
    private final Clock clock;

    RepertoireController(RepertoireCommands commands, StudiedPieces pieces, Dissociation dissociation, Clock clock) {
        this.commands = commands;
        this.pieces = pieces;
        this.dissociation = dissociation;
        this.clock = clock;
    }

    @PostMapping("/api/repertoire")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> add(
            @RequestBody JsonNode body,
            Principal principal,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        GivenItem given = GivenItem.of(body, today());
        if (given.id() == null && given.title() == null) {
            throw Refusal.invalid("Say which piece it is: give its scoreId, or its title and composer.");
        }
        UserId user = new UserId(principal.getName());
        Studied studied = pieces.studied(user, given.id(), given.title(), given.composer());
        AddItem add = new AddItem(user, studied.piece(), studied.names(), given.change());
        commands.send(add, key);
        tempo(user, add, given, key);
        return commands.compatible(user, add.itemId());
    }

    @PutMapping("/api/repertoire/{id}")
    Map<String, Object> change(
            @PathVariable String id,
            @RequestBody JsonNode body,
            Principal principal,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        GivenItem given = GivenItem.of(body, today());
        UserId user = new UserId(principal.getName());
        RepertoireItemView item = pieces.item(user, id);
        ChangeItem change = new ChangeItem(user, item.piece(), given.change(), null);
        commands.send(change, key);
        if (given.tempo() != null) {
            commands.send(new RecordTempo(user, item.piece(), given.tempo()), key);
        }
        return message("The piece is changed.");
    }

    @DeleteMapping("/api/repertoire/{id}")
    Map<String, Object> remove(@PathVariable String id, Principal principal) {
        UserId user = new UserId(principal.getName());
        commands.send(new RemoveItem(user, pieces.item(user, id).piece(), null), null);
        return message("The piece is out of your repertoire.");
    }

    @DeleteMapping("/api/repertoire/{id}/dissociate")
    Map<String, Object> dissociate(
            @PathVariable String id,
            Principal principal,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        RepertoireItemView item = pieces.item(new UserId(principal.getName()), id);
        int entries = dissociation.of(item, key);
        Map<String, Object> answer = message("The piece is out of your repertoire; its entries are kept.");
        answer.put("preservedLogs", entries);
        answer.put("pieceTitle", item.names().title());
        answer.put("pieceComposer", item.names().composer());
        return answer;
    }

    private void tempo(UserId user, AddItem added, GivenItem given, @Nullable String key) {
        if (given.tempo() != null) {
            commands.send(new RecordTempo(user, added.piece(), given.tempo()), key);
        }
    }

    private static Map<String, Object> message(String text) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("message", text);
        return answer;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
