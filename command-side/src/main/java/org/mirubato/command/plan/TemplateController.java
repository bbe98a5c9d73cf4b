package org.mirubato.command.plan;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.PlanCommand.AdoptPlan;
import org.mirubato.domain.plan.PlanDocument;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.domain.plan.TemplateCommand.CountAdoption;
import org.mirubato.domain.plan.TemplateCommand.PublishTemplate;
import org.mirubato.domain.plan.TemplateCommand.UnpublishTemplate;
import org.mirubato.domain.plan.TemplateId;
import org.mirubato.domain.plan.TemplateView;
import org.mirubato.domain.plan.TemplateVisibility;
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
import tools.jackson.databind.json.JsonMapper;

/** Makes templates of plans, and plans of templates. */
@RestController
@Profile("command")
class TemplateController {

    private final PlanGateway gateway;
    private final MadeOccurrences occurrences;
    private final Supplier<String> ids;
    private final Clock clock;

    TemplateController(
            PlanGateway gateway, MadeOccurrences occurrences, @Qualifier("ids") Supplier<String> ids, Clock clock) {
        this.gateway = gateway;
        this.occurrences = occurrences;
        this.ids = ids;
        this.clock = clock;
    }

    /** A plan that was published before becomes a new version of its template, unless it says the same. */
    @PostMapping("/api/v2/templates")
    ResponseEntity<Map<String, Object>> publish(@RequestBody JsonNode body, Principal user) {
        GivenFields given = GivenFields.of(body);
        UserId me = new UserId(user.getName());
        PlanView plan = gateway.plan(me, new PlanId(required(given.word("planId", "plan_id"), "planId")));
        String named = given.word("templateId", "template_id", "id");
        String visibility = given.word("visibility");
        TemplateId id = new TemplateId(named == null ? templateOf(me, plan.id()) : named);
        PublishedPlan published = new PublishedPlan(plan, gateway.occurrences(me, plan.id()));
        boolean changed = gateway.send(
                new PublishTemplate(
                        id,
                        me,
                        published.facts(visibility == null ? null : TemplateVisibility.of(visibility)),
                        published.words(),
                        false),
                me,
                null);
        TemplateView template = gateway.template(me, id);
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag("\"" + template.version() + "\"")
                .body(Map.of("success", true, "data", PlanDocument.of(template, JsonMapper.shared()::readTree)));
    }

    @DeleteMapping("/api/v2/templates/{id}")
    ResponseEntity<Void> unpublish(@PathVariable String id, Principal user) {
        UserId me = new UserId(user.getName());
        gateway.send(new UnpublishTemplate(new TemplateId(id), me), me, null);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/v2/templates/{id}/adopt")
    Map<String, Object> adopt(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable JsonNode body,
            Principal user,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        JsonNode wishes = body == null ? JsonMapper.shared().createObjectNode() : body;
        return Map.of("success", true, "data", adopted(new TemplateId(id), wishes, user, key));
    }

    /** The same as older clients ask for it. */
    @PostMapping("/api/templates/adopt")
    Map<String, Object> adopt(
            @RequestBody JsonNode body,
            Principal user,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        GivenFields given = GivenFields.of(body);
        JsonNode customization = given.value("customization");
        JsonNode wishes = customization == null || customization.isNull()
                ? JsonMapper.shared().createObjectNode()
                : customization;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.putAll(adopted(new TemplateId(required(given.word("templateId"), "templateId")), wishes, user, key));
        return answer;
    }

    private Map<String, Object> adopted(TemplateId id, JsonNode wishes, Principal user, @Nullable String key) {
        UserId me = new UserId(user.getName());
        TemplateView template = gateway.template(me, id);
        PlanId plan = new PlanId("plan_"
                + (key == null
                        ? ids.get()
                        : IdempotencyKey.idOf(me, "adopt\n" + id + "\n" + key)
                                .toString()
                                .replace("-", "")));
        AdoptPlan adopt = new AdoptedPlan(template, GivenFields.of(wishes), clock.instant()).of(plan, me);
        occurrences.check(PlanDrafts.schedule(adopt.facts()), PlanDrafts.of(adopt));
        gateway.send(adopt, me, null);
        CountAdoption count = new CountAdoption(template.key(), me, plan);
        gateway.sendAs(count, count.commandId());
        PlanView made = gateway.plan(me, plan);
        occurrences.makeAll(made);
        return documents(made);
    }

    private Map<String, Object> documents(PlanView plan) {
        Instant now = clock.instant();
        List<Map<String, Object>> made = gateway.occurrences(plan.owner(), plan.id()).stream()
                .map(each -> PlanDocument.of(each, each.statusAt(now), JsonMapper.shared()::readTree))
                .toList();
        return Map.of("plan", PlanDocument.of(plan, JsonMapper.shared()::readTree), "occurrences", made);
    }

    /** One template of one plan. */
    private static String templateOf(UserId user, PlanId plan) {
        return "template_"
                + IdempotencyKey.idOf(user, "template-of\n" + plan).toString().replace("-", "");
    }

    private static String required(@Nullable String word, String name) {
        if (word == null) {
            throw Refusal.invalid("Give a " + name + ".");
        }
        return word;
    }
}
