package org.mirubato.query.plan;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.PlanDocument;
import org.mirubato.domain.plan.PlanQuery.FindTemplate;
import org.mirubato.domain.plan.PlanQuery.ListTemplates;
import org.mirubato.domain.plan.PlanQuery.TemplatePage;
import org.mirubato.domain.plan.TemplateId;
import org.mirubato.domain.plan.TemplateView;
import org.mirubato.query.projection.ViewJson;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The templates that a user may adopt, over HTTP. */
@RestController
@Profile("query")
class TemplateQueryController {

    private final QueryGateway queries;
    private final ViewJson json;

    TemplateQueryController(QueryGateway queries, ViewJson json) {
        this.queries = queries;
        this.json = json;
    }

    @GetMapping("/api/v2/templates")
    ResponseEntity<Map<String, Object>> list(
            Principal user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        UserId me = new UserId(user.getName());
        TemplatePage page = queries.query(
                        new ListTemplates(me, mine, q, cursor, Answers.checkedLimit(limit)),
                        ResponseTypes.instanceOf(TemplatePage.class))
                .join();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "items",
                page.templates().stream().map(each -> document(each, me)).toList());
        data.put("nextCursor", page.next());
        return Answers.ok().body(Answers.body(data));
    }

    @GetMapping("/api/v2/templates/{id}")
    ResponseEntity<Map<String, Object>> one(Principal user, @PathVariable String id) {
        UserId me = new UserId(user.getName());
        Optional<TemplateView> found = queries.query(
                        new FindTemplate(me, new TemplateId(id)), ResponseTypes.optionalInstanceOf(TemplateView.class))
                .join();
        TemplateView template = found.orElseThrow(() -> Refusal.notFound("There is no such template for you."));
        return Answers.ok().eTag("\"" + template.version() + "\"").body(Answers.body(document(template, me)));
    }

    private Map<String, Object> document(TemplateView template, UserId viewer) {
        Map<String, Object> doc = PlanDocument.of(template, json::parsed);
        doc.put("mine", template.author().equals(viewer));
        return doc;
    }
}
