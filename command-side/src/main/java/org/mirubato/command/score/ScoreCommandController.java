package org.mirubato.command.score;

import java.security.Principal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ScoreCommand.CorrectReading;
import org.mirubato.domain.score.ScoreCommand.DeleteScore;
import org.mirubato.domain.score.ScoreCommand.RestartProcessing;
import org.mirubato.domain.score.ScoreDocument;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.domain.score.ScoreQuery.FindScore;
import org.mirubato.domain.score.ScoreView;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes corrections, deletions and requests to process a score once more; answers with the score as it is then. */
@RestController
@Profile("command")
class ScoreCommandController {

    private static final int MOST_DELETIONS = 100;

    private final CommandGateway gateway;
    private final QueryGateway queries;

    ScoreCommandController(CommandGateway gateway, QueryGateway queries) {
        this.gateway = gateway;
        this.queries = queries;
    }

    /**
     * The value of one field.
     *
     * @param value empty says that there is none; null, which says nothing, is refused
     */
    record Correction(@Nullable String value) {}

    /** The scores to delete. */
    record Deletions(List<String> scoreIds) {}

    @PutMapping("/api/v2/scores/{id}/reading/{field}")
    ResponseEntity<Map<String, Object>> correct(
            @PathVariable String id, @PathVariable String field, @RequestBody Correction correction, Principal user) {
        ReadField known = GivenMetadata.field(field)
                .orElseThrow(() -> Refusal.notFound("A score has no field \"" + field + "\"."));
        String value = correction.value();
        if (value == null) {
            throw Refusal.invalid("Give the value; an empty one says that there is none.");
        }
        gateway.sendAndWait(new CorrectReading(new ScoreId(id), me(user), known, value));
        return score(id, user);
    }

    @PutMapping("/api/scores/{id}")
    ResponseEntity<Map<String, Object>> update(
            @PathVariable String id, @RequestBody Map<String, JsonNode> changes, Principal user) {
        Map<ReadField, String> given = new EnumMap<>(ReadField.class);
        changes.forEach((name, value) -> GivenMetadata.put(given, name, value));
        given.forEach(
                (field, value) -> gateway.sendAndWait(new CorrectReading(new ScoreId(id), me(user), field, value)));
        return score(id, user);
    }

    @DeleteMapping("/api/scores/{id}")
    ResponseEntity<Map<String, Object>> delete(@PathVariable String id, Principal user) {
        gateway.sendAndWait(new DeleteScore(new ScoreId(id), me(user)));
        return ResponseEntity.ok(Map.of("success", true, "message", "The score is deleted."));
    }

    @PostMapping("/api/scores/batch/delete")
    ResponseEntity<Map<String, Object>> deleteAll(@RequestBody Deletions deletions, Principal user) {
        List<ScoreId> scores = deletions.scoreIds().stream().map(ScoreId::new).toList();
        if (scores.isEmpty() || scores.size() > MOST_DELETIONS) {
            throw Refusal.invalid("Name 1 to " + MOST_DELETIONS + " scores.");
        }
        scores.forEach(score -> gateway.sendAndWait(new DeleteScore(score, me(user))));
        return ResponseEntity.ok(
                Map.of("success", true, "message", "The scores are deleted.", "deletedCount", scores.size()));
    }

    @PostMapping("/api/v2/scores/{id}/retry")
    ResponseEntity<Map<String, Object>> retry(@PathVariable String id, Principal user) {
        gateway.sendAndWait(new RestartProcessing(new ScoreId(id), me(user)));
        return score(id, user);
    }

    private ResponseEntity<Map<String, Object>> score(String id, Principal user) {
        Optional<ScoreView> found = queries.query(
                        new FindScore(me(user), new ScoreId(id)), ResponseTypes.optionalInstanceOf(ScoreView.class))
                .join();
        ScoreView score = found.orElseThrow(() -> Refusal.notFound("There is no such score."));
        return ResponseEntity.ok()
                .eTag("\"" + score.version() + "\"")
                .body(Map.of("success", true, "data", ScoreDocument.detail(score)));
    }

    private static UserId me(Principal user) {
        return new UserId(user.getName());
    }
}
