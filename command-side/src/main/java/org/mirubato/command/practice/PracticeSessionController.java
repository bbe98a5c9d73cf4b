package org.mirubato.command.practice;

import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.LogbookQuery.FindSession;
import org.mirubato.domain.practice.PracticeSessionCommand.AbandonSession;
import org.mirubato.domain.practice.PracticeSessionCommand.BeatSession;
import org.mirubato.domain.practice.PracticeSessionCommand.FinishSession;
import org.mirubato.domain.practice.PracticeSessionCommand.StartSession;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionFinished;
import org.mirubato.domain.practice.PracticeSessionId;
import org.mirubato.domain.practice.PracticeSessionView;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes what happens in a practice session, from any device of the user. */
@RestController
@Profile("command")
class PracticeSessionController {

    private final CommandGateway gateway;
    private final QueryGateway queries;
    private final EntryCommands entries;
    private final Supplier<String> ids;
    private final Clock clock;

    PracticeSessionController(
            CommandGateway gateway,
            QueryGateway queries,
            EntryCommands entries,
            @Qualifier("ids") Supplier<String> ids,
            Clock clock) {
        this.gateway = gateway;
        this.queries = queries;
        this.entries = entries;
        this.ids = ids;
        this.clock = clock;
    }

    /** A session that does not say when it began begins now. */
    @PostMapping("/api/v2/sessions")
    ResponseEntity<Map<String, Object>> start(@RequestBody JsonNode body, Principal user) {
        GivenFields fields = GivenFields.of(body);
        String given = fields.word("id");
        PracticeSessionId id = new PracticeSessionId(given == null ? "session_" + ids.get() : given);
        GivenEntry entry = GivenEntry.of(fields, clock.instant());
        gateway.sendAndWait(new StartSession(id, me(user), entry.facts(), entry.words()));
        return session(id, user);
    }

    /** A heartbeat: what the entry would say by now. Cheap, so that a device may send one every few seconds. */
    @PostMapping("/api/v2/sessions/{id}/beat")
    ResponseEntity<Void> beat(
            @PathVariable String id, @RequestBody(required = false) @Nullable JsonNode body, Principal user) {
        GivenFields fields = fields(body);
        GivenEntry entry = GivenEntry.of(fields);
        gateway.sendAndWait(new BeatSession(
                new PracticeSessionId(id),
                me(user),
                clock.instant(),
                fields.number("activeSeconds"),
                entry.facts(),
                entry.words()));
        return ResponseEntity.noContent().build();
    }

    /** Writes the entry down and answers with it. Should that fail here, it is written down by who hears of the end. */
    @PostMapping("/api/v2/sessions/{id}/finish")
    ResponseEntity<Map<String, Object>> finish(
            @PathVariable String id, @RequestBody(required = false) @Nullable JsonNode body, Principal user) {
        GivenFields fields = fields(body);
        GivenEntry entry = GivenEntry.of(fields);
        String named = fields.word("entryId");
        SessionFinished finished = gateway.sendAndWait(new FinishSession(
                new PracticeSessionId(id),
                me(user),
                named == null ? null : new EntryId(named),
                fields.number("activeSeconds"),
                entry.facts(),
                entry.words()));
        entries.sendAs(finished.entry(), finished.commandId());
        return entries.awaited(HttpStatus.CREATED, me(user), finished.entryId());
    }

    @DeleteMapping("/api/v2/sessions/{id}")
    ResponseEntity<Void> abandon(@PathVariable String id, Principal user) {
        gateway.sendAndWait(new AbandonSession(new PracticeSessionId(id), me(user)));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Map<String, Object>> session(PracticeSessionId id, Principal user) {
        Optional<PracticeSessionView> found = queries.query(
                        new FindSession(me(user), id), ResponseTypes.optionalInstanceOf(PracticeSessionView.class))
                .join();
        PracticeSessionView session = found.orElseThrow(() -> Refusal.notFound("There is no such session."));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"" + session.version() + "\"")
                .body(Map.of("success", true, "data", session.document(JsonMapper.shared()::readTree)));
    }

    private static GivenFields fields(@Nullable JsonNode body) {
        return GivenFields.of(body == null ? JsonMapper.shared().createObjectNode() : body);
    }

    private static UserId me(Principal user) {
        return new UserId(user.getName());
    }
}
