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
import org.mirubato.domain.plan.PlanCommand.ArchivePlan;
import org.mirubato.domain.plan.PlanCommand.ChangePlan;
import org.mirubato.domain.plan.PlanCommand.CompletePlan;
import org.mirubato.domain.plan.PlanCommand.CreatePlan;
import org.mirubato.domain.plan.PlanCommand.RemovePlan;
import org.mirubato.domain.plan.PlanCommand.RestorePlan;
import org.mirubato.domain.plan.PlanDocument;
import org.mirubato.domain.plan.PlanFacts;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanStatus;
import org.mirubato.domain.plan.PlanView;
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

/** Takes what a user does with plans; answers with the plan as it is then, once its occurrences are made. */
@RestController
@Profile("command")
class PlanController {

    private final PlanGateway gateway;
    private final MadeOccurrences occurrences;
    private final Supplier<String> ids;
    private final Clock clock;

    PlanController(
            PlanGateway gateway, MadeOccurrences occurrences, @Qualifier("ids") Supplier<String> ids, Clock clock) {
        this.gateway = gateway;
        this.occurrences = occurrences;
        this.ids = ids;
        this.clock = clock;
    }

    /** A plan that says nothing of where it stands is active; one without an id gets one, the same for the same key. */
    @PostMapping("/api/v2/plans")
    ResponseEntity<Map<String, Object>> create(
            @RequestBody JsonNode body,
            Principal user,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        GivenFields fields = GivenFields.of(body);
        GivenPlan given = new GivenPlan(fields);
        UserId me = me(user);
        String id = fields.word("id");
        PlanId plan = id == null ? newId(me, key) : new PlanId(id);
        PlanFacts facts =
                PlanDrafts.begun(given.facts(true).over(PlanFacts.status(PlanStatus.ACTIVE)), clock.instant());
        CreatePlan create = new CreatePlan(plan, me, facts, given.words());
        occurrences.check(PlanDrafts.schedule(create.facts()), PlanDrafts.of(create));
        boolean isNew = gateway.send(create, me, key == null ? null : plan + "\n" + key);
        PlanView made = gateway.plan(me, plan);
        occurrences.makeAll(made);
        return answer(isNew ? HttpStatus.CREATED : HttpStatus.OK, made);
    }

    @PatchMapping("/api/v2/plans/{id}")
    ResponseEntity<Map<String, Object>> change(
            @PathVariable String id,
            @RequestBody JsonNode body,
            Principal user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        GivenPlan given = new GivenPlan(GivenFields.of(body));
        PlanId plan = new PlanId(id);
        PlanFacts facts = PlanDrafts.begun(given.facts(null), clock.instant());
        if (facts.schedule() != null) {
            occurrences.check(facts.schedule().checked(), gateway.plan(me(user), plan));
        }
        gateway.send(
                new ChangePlan(plan, me(user), facts, given.words(), IfMatch.version(ifMatch)),
                me(user),
                key == null ? null : plan + "\n" + key);
        return again(plan, user);
    }

    @PostMapping("/api/v2/plans/{id}/complete")
    ResponseEntity<Map<String, Object>> complete(@PathVariable String id, Principal user) {
        gateway.send(new CompletePlan(new PlanId(id), me(user)), me(user), null);
        return again(new PlanId(id), user);
    }

    @PostMapping("/api/v2/plans/{id}/archive")
    ResponseEntity<Map<String, Object>> archive(@PathVariable String id, Principal user) {
        gateway.send(new ArchivePlan(new PlanId(id), me(user)), me(user), null);
        return again(new PlanId(id), user);
    }

    /** The occurrences are hidden with their plan, and come back with it. */
    @DeleteMapping("/api/v2/plans/{id}")
    ResponseEntity<Void> remove(
            @PathVariable String id,
            Principal user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        gateway.send(new RemovePlan(new PlanId(id), me(user), IfMatch.version(ifMatch)), me(user), null);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/v2/plans/{id}/restore")
    ResponseEntity<Map<String, Object>> restore(@PathVariable String id, Principal user) {
        gateway.send(new RestorePlan(new PlanId(id), me(user)), me(user), null);
        return again(new PlanId(id), user);
    }

    private ResponseEntity<Map<String, Object>> again(PlanId id, Principal user) {
        PlanView plan = gateway.plan(me(user), id);
        occurrences.makeAgain(plan);
        return answer(HttpStatus.OK, plan);
    }

    private PlanId newId(UserId user, @Nullable String key) {
        return key == null
                ? new PlanId("plan_" + ids.get())
                : new PlanId("plan_" + IdempotencyKey.idOf(user, key).toString().replace("-", ""));
    }

    private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, PlanView plan) {
        return ResponseEntity.status(status)
                .eTag("\"" + plan.version() + "\"")
                .body(Map.of("success", true, "data", PlanDocument.of(plan, JsonMapper.shared()::readTree)));
    }

    private static UserId me(Principal user) {
        return new UserId(user.getName());
    }
}
