package org.mirubato.command.score;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.score.ScoreCommand;
import org.mirubato.domain.score.ScoreCommand.CompleteProcessing;
import org.mirubato.domain.score.ScoreCommand.CorrectReading;
import org.mirubato.domain.score.ScoreCommand.DeleteScore;
import org.mirubato.domain.score.ScoreCommand.FailProcessing;
import org.mirubato.domain.score.ScoreCommand.RecordInspection;
import org.mirubato.domain.score.ScoreCommand.RecordPage;
import org.mirubato.domain.score.ScoreCommand.RecordReading;
import org.mirubato.domain.score.ScoreCommand.RecordRereading;
import org.mirubato.domain.score.ScoreCommand.RecordThumbnail;
import org.mirubato.domain.score.ScoreCommand.RecordUnreadablePage;
import org.mirubato.domain.score.ScoreCommand.RestartProcessing;
import org.mirubato.domain.score.ScoreCommand.UploadScore;
import org.mirubato.domain.score.ScoreDecider;
import org.mirubato.domain.score.ScoreEvent;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.domain.score.ScoreState;

/** Loads a score's events, asks the decider, applies what it answers. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots", lockFactory = "aggregateLocks")
class Score {

    @AggregateIdentifier
    private @Nullable ScoreId id;

    private ScoreState state = ScoreState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(UploadScore command) {
        decide(command);
    }

    @CommandHandler
    void handle(RecordInspection command) {
        decide(command);
    }

    @CommandHandler
    void handle(RecordThumbnail command) {
        decide(command);
    }

    @CommandHandler
    void handle(RecordPage command) {
        decide(command);
    }

    @CommandHandler
    void handle(RecordUnreadablePage command) {
        decide(command);
    }

    @CommandHandler
    void handle(RecordReading command) {
        decide(command);
    }

    @CommandHandler
    void handle(RecordRereading command) {
        decide(command);
    }

    @CommandHandler
    void handle(CompleteProcessing command) {
        decide(command);
    }

    @CommandHandler
    void handle(FailProcessing command) {
        decide(command);
    }

    @CommandHandler
    void handle(RestartProcessing command) {
        decide(command);
    }

    @CommandHandler
    void handle(CorrectReading command) {
        decide(command);
    }

    @CommandHandler
    void handle(DeleteScore command) {
        decide(command);
    }

    @EventSourcingHandler
    void on(ScoreEvent event) {
        id = event.scoreId();
        state = state.on(event);
    }

    private void decide(ScoreCommand command) {
        ScoreDecider.decide(state, command).forEach(event -> apply(event));
    }
}
