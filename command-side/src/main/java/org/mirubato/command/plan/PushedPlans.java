package org.mirubato.command.plan;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.sync.PushedKind;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.PlanCommand.PushPlan;
import org.mirubato.domain.plan.PlanCommand.RemovePlan;
import org.mirubato.domain.plan.PlanFacts;
import org.mirubato.domain.plan.PlanId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes plans in whole, as the reference's clients send them. They make the occurrences of these themselves. */
@Component
@Profile("command")
class PushedPlans implements PushedKind {

    private final PlanGateway gateway;

    PushedPlans(PlanGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public String list() {
        return "practicePlans";
    }

    @Override
    public String kind() {
        return "practice_plan";
    }

    @Override
    public String count() {
        return "practicePlansProcessed";
    }

    @Override
    public void push(UserId user, GivenFields fields, @Nullable String key) {
        String word = fields.word("id");
        if (word == null) {
            throw Refusal.invalid("Give each plan an id.");
        }
        PlanId id = new PlanId(word);
        if (fields.word("deletedAt", "deleted_at") != null) {
            remove(user, id);
            return;
        }
        // a key that comes again with other fields is another wish
        String wish = key == null ? null : key + "\n" + fields.object();
        GivenPlan given = new GivenPlan(fields);
        PlanFacts facts = given.facts(null);
        gateway.send(new PushPlan(id, user, facts, given.words()), user, wish);
    }

    private void remove(UserId user, PlanId id) {
        try {
            gateway.send(new RemovePlan(id, user, null), user, null);
        } catch (AggregateNotFoundException e) {
            // it was made and removed before it ever came here
        }
    }
}
