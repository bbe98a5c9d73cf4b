package org.mirubato.command.practice;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.practice.EntryState;
import org.mirubato.domain.practice.LogbookCommand;
import org.mirubato.domain.practice.LogbookCommand.ChangeEntry;
import org.mirubato.domain.practice.LogbookCommand.DismissDuplicate;
import org.mirubato.domain.practice.LogbookCommand.LogEntry;
import org.mirubato.domain.practice.LogbookCommand.PushEntry;
import org.mirubato.domain.practice.LogbookCommand.RemoveEntry;
import org.mirubato.domain.practice.LogbookCommand.RestoreEntry;
import org.mirubato.domain.practice.LogbookCommand.RevertEntry;
import org.mirubato.domain.practice.LogbookDecider;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.practice.PracticeKey;

/**
 * Loads an entry's events, asks the decider, applies what it answers. Each handler answers whether anything has changed. Entries
 * are not kept in memory: there are many, with few events each, and what users write in them may be large.
 */
@Aggregate(snapshotTriggerDefinition = "aggregateSnapshots", lockFactory = "aggregateLocks")
class LogbookEntry {

    @AggregateIdentifier
    private @Nullable PracticeKey key;

    private EntryState state = EntryState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(LogEntry command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(PushEntry command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(ChangeEntry command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RemoveEntry command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RestoreEntry command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(DismissDuplicate command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RevertEntry command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(LogbookEvent event) {
        key = PracticeKey.of(event.owner(), event.entryId());
        state = state.on(event);
    }

    private boolean decide(LogbookCommand command) {
        List<LogbookEvent> events = LogbookDecider.decide(state, command);
        events.forEach(event -> apply(event));
        return !events.isEmpty();
    }
}
