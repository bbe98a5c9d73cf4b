package org.mirubato.command.plan;

import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.command.http.IfMatch;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.OccurrenceCommand;
import org.mirubato.domain.plan.OccurrenceCommand.ChangeOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.CheckIn;
import org.mirubato.domain.plan.OccurrenceCommand.RemoveOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.RestoreOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.ScheduleOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.SkipOccurrence;
import org.mirubato.domain.plan.OccurrenceFacts;
import org.mirubato.domain.plan.OccurrenceId;
import org.mirubato.domain.plan.OccurrenceView;
import org.mirubato.domain.plan.PlanDocument;
import org.mirubato.domain.plan.PlanId;
import org.springframework.beans.factory.annotation.Qualifier;
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
import tools.jackson.databind.json.JsonMapper;

/** Takes what a user does with single occurrences; answers with the occurrence as it is then. */
@RestController
@Profile("command")
class OccurrenceController {

    private final PlanGateway gateway;
    private final Supplier<String> ids;
    private final Clock clock;

    OccurrenceController(PlanGateway gateway, @Qualifier("ids") Supplier<String> ids, Clock clock) {
        this.gateway = gateway;
        this.ids = ids;
        this.clock = clock;
    }

    /** One more occurrence, made by hand. */
    @PostMapping("/api/v2/plans/{id}/occurrences")
    ResponseEntity<Map<String, Object>> schedule(
            @PathVariable String id,
            @RequestBody JsonNode body,
            Principal user,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        GivenFields fields = GivenFields.of(body);
        GivenOccurrence given = new GivenOccurrence(fields);
        UserId me = me(user);
        PlanId plan = gateway.plan(me, new PlanId(id)).id();
        String named = fields.word("id");
        OccurrenceId occurrence = named == null ? newId(me, key) : new OccurrenceId(named);
        OccurrenceFacts when = given.facts();
        OccurrenceFacts facts =
                new OccurrenceFacts(plan, when.start(), when.end(), when.zone(), null, null, null, null);
        boolean isNew = send(new ScheduleOccurrence(occurrence, me, facts, given.words()), key);
        return answer(isNew ? HttpStatus.CREATED : HttpStatus.OK, me, occurrence);
    }

    /** Moves it, skips it or opens it again, or changes what is to be practised. */
    @PatchMapping("/api/v2/occurrences/{id}")
    ResponseEntity<Map<String, Object>> change(
            @PathVariable String id,
            @RequestBody JsonNode body,
            Principal user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        GivenOccurrence given = new GivenOccurrence(GivenFields.of(body));
        OccurrenceId occurrence = new OccurrenceId(id);
        send(new ChangeOccurrence(occurrence, me(user), given.facts(), given.words(), IfMatch.version(ifMatch)), key);
        return answer(HttpStatus.OK, me(user), occurrence);
    }

    /** It was practised, as the entry {@code logEntryId} tells. */
    @PostMapping("/api/v2/occurrences/{id}/check-in")
    ResponseEntity<Map<String, Object>> checkIn(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable JsonNode body,
            Principal user,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        GivenOccurrence given = new GivenOccurrence(
                GivenFields.of(body == null ? JsonMapper.shared().createObjectNode() : body));
        OccurrenceId occurrence = new OccurrenceId(id);
        String entry = given.entry();
        send(new CheckIn(occurrence, me(user), clock.instant(), entry == null ? "" : entry, given.words()), key);
        return answer(HttpStatus.OK, me(user), occurrence);
    }

    @PostMapping("/api/v2/occurrences/{id}/skip")
    ResponseEntity<Map<String, Object>> skip(@PathVariable String id, Principal user) {
        send(new SkipOccurrence(new OccurrenceId(id), me(user)), null);
        return answer(HttpStatus.OK, me(user), new OccurrenceId(id));
    }

    @DeleteMapping("/api/v2/occurrences/{id}")
    ResponseEntity<Void> remove(
            @PathVariable String id,
            Principal user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        send(new RemoveOccurrence(new OccurrenceId(id), me(user), IfMatch.version(ifMatch)), null);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/v2/occurrences/{id}/restore")
    ResponseEntity<Map<String, Object>> restore(@PathVariable String id, Principal user) {
        send(new RestoreOccurrence(new OccurrenceId(id), me(user)), null);
        return answer(HttpStatus.OK, me(user), new OccurrenceId(id));
    }

    private boolean send(OccurrenceCommand command, @Nullable String key) {
        return gateway.send(command, command.actor(), key == null ? null : command.occurrenceId() + "\n" + key);
    }

    private OccurrenceId newId(UserId user, @Nullable String key) {
        return key == null
                ? new OccurrenceId("occ_" + ids.get())
                : new OccurrenceId(
                        "occ_" + IdempotencyKey.idOf(user, key).toString().replace("-", ""));
    }

    private ResponseEntity<Map<String, Object>> answer(HttpStatus status, UserId owner, OccurrenceId id) {
        OccurrenceView found = gateway.occurrence(owner, id);
        return ResponseEntity.status(status)
                .eTag("\"" + found.version() + "\"")
                .body(Map.of(
                        "success",
                        true,
                        "data",
                        PlanDocument.of(found, found.statusAt(clock.instant()), JsonMapper.shared()::readTree)));
    }

    private static UserId me(Principal user) {
        return new UserId(user.getName());
    }
}
