package org.mirubato.command.repertoire;

import java.security.Principal;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.repertoire.Performance;
import org.mirubato.domain.repertoire.RepertoireCommand.CancelPerformance;
import org.mirubato.domain.repertoire.RepertoireCommand.PlanPerformance;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes the days on which a piece is played to others; answers with the piece as it is then. */
@RestController
@Profile("command")
class PerformanceController {

    private final RepertoireCommands commands;
    private final StudiedPieces pieces;
    private final Supplier<String> ids;

    PerformanceController(RepertoireCommands commands, StudiedPieces pieces, @Qualifier("ids") Supplier<String> ids) {
        this.commands = commands;
        this.pieces = pieces;
        this.ids = ids;
    }

    /** One without an id gets one, the same for the same key. */
    @PostMapping("/api/v2/repertoire/{id}/performances")
    ResponseEntity<Map<String, Object>> plan(
            @PathVariable String id,
            @RequestBody JsonNode body,
            Principal principal,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        GivenFields given = GivenFields.of(body);
        UserId user = new UserId(principal.getName());
        RepertoireItemView item = pieces.item(user, id);
        String named = given.word("id");
        Performance performance = GivenPerformances.of(named == null ? newId(user, key) : named, given);
        commands.send(new PlanPerformance(user, item.piece(), performance), key);
        return commands.answer(HttpStatus.CREATED, user, item.id());
    }

    @DeleteMapping("/api/v2/repertoire/{id}/performances/{performance}")
    ResponseEntity<Map<String, Object>> cancel(
            @PathVariable String id, @PathVariable String performance, Principal principal) {
        UserId user = new UserId(principal.getName());
        RepertoireItemView item = pieces.item(user, id);
        commands.send(new CancelPerformance(user, item.piece(), performance), null);
        return commands.answer(HttpStatus.OK, user, item.id());
    }

    private String newId(UserId user, @Nullable String key) {
        return "perf_" + (key == null ? ids.get() : IdempotencyKey.idOf(user, key));
    }
}
