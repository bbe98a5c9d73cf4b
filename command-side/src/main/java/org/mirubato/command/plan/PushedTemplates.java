package org.mirubato.command.plan;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.sync.PushedKind;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.TemplateCommand.PublishTemplate;
import org.mirubato.domain.plan.TemplateCommand.UnpublishTemplate;
import org.mirubato.domain.plan.TemplateId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes a user's own templates in whole, as the reference's clients send them. */
@Component
@Profile("command")
class PushedTemplates implements PushedKind {

    private final PlanGateway gateway;

    PushedTemplates(PlanGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public String list() {
        return "planTemplates";
    }

    @Override
    public String kind() {
        return "plan_template";
    }

    @Override
    public String count() {
        return "planTemplatesProcessed";
    }

    @Override
    public void push(UserId user, GivenFields fields, @Nullable String key) {
        String word = fields.word("id");
        if (word == null) {
            throw Refusal.invalid("Give each template an id.");
        }
        TemplateId id = new TemplateId(word);
        if (fields.word("deletedAt", "deleted_at") != null) {
            remove(user, id);
            return;
        }
        // a key that comes again with other fields is another wish
        String wish = key == null ? null : key + "\n" + fields.object();
        GivenPlan given = new GivenPlan(fields);
        gateway.send(new PublishTemplate(id, user, given.templateFacts(), given.words(), true), user, wish);
    }

    private void remove(UserId user, TemplateId id) {
        try {
            gateway.send(new UnpublishTemplate(id, user), user, null);
        } catch (AggregateNotFoundException e) {
            // it was made and removed before it ever came here
        }
    }
}
