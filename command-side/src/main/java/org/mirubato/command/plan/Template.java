package org.mirubato.command.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.plan.PlanKey;
import org.mirubato.domain.plan.TemplateCommand;
import org.mirubato.domain.plan.TemplateCommand.CountAdoption;
import org.mirubato.domain.plan.TemplateCommand.PublishTemplate;
import org.mirubato.domain.plan.TemplateCommand.UnpublishTemplate;
import org.mirubato.domain.plan.TemplateDecider;
import org.mirubato.domain.plan.TemplateEvent;
import org.mirubato.domain.plan.TemplateState;

/** Loads a template's events, asks the decider, applies what it answers. Each handler answers whether anything has
 * changed. Not kept in memory: there are many, with few events each, and what users write in them may be large. */
@Aggregate(snapshotTriggerDefinition = "aggregateSnapshots", lockFactory = "aggregateLocks")
class Template {

    @AggregateIdentifier
    private @Nullable PlanKey key;

    private TemplateState state = TemplateState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(PublishTemplate command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(UnpublishTemplate command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(CountAdoption command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(TemplateEvent event) {
        key = PlanKey.of(event.owner(), event.templateId());
        state = state.on(event);
    }

    private boolean decide(TemplateCommand command) {
        List<TemplateEvent> events = TemplateDecider.decide(state, command);
        events.forEach(event -> apply(event));
        return !events.isEmpty();
    }
}
