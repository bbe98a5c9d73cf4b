package org.mirubato.command.identity;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.PreferencesCommand.ChangePreferences;
import org.mirubato.domain.identity.PreferencesDecider;
import org.mirubato.domain.identity.PreferencesEvent;
import org.mirubato.domain.identity.PreferencesId;
import org.mirubato.domain.identity.PreferencesState;

/** What one user wants things to be. Answers whether that has changed. */
@Aggregate(snapshotTriggerDefinition = "aggregateSnapshots", lockFactory = "aggregateLocks")
class Preferences {

    @AggregateIdentifier
    private @Nullable PreferencesId id;

    private PreferencesState state = PreferencesState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(ChangePreferences command) {
        List<PreferencesEvent> events = PreferencesDecider.decide(state, command);
        events.forEach(event -> apply(event));
        return !events.isEmpty();
    }

    @EventSourcingHandler
    void on(PreferencesEvent event) {
        id = PreferencesId.of(event.owner());
        state = state.on(event);
    }
}
