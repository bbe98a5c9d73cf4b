package org.mirubato.command.piece;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.piece.MatchKey;
import org.mirubato.domain.piece.PieceCatalogueId;
import org.mirubato.domain.piece.PieceCatalogueState;
import org.mirubato.domain.piece.PieceCatalogueState.Known;
import org.mirubato.domain.piece.PieceCommand;
import org.mirubato.domain.piece.PieceCommand.AddPiece;
import org.mirubato.domain.piece.PieceCommand.MergePieces;
import org.mirubato.domain.piece.PieceCommand.NamedPiece;
import org.mirubato.domain.piece.PieceCommand.Placed;
import org.mirubato.domain.piece.PieceCommand.RenameByNames;
import org.mirubato.domain.piece.PieceCommand.RenamePiece;
import org.mirubato.domain.piece.PieceCommand.UndoMerge;
import org.mirubato.domain.piece.PieceDecider;
import org.mirubato.domain.piece.PieceEvent;

/** Loads a catalogue's events, asks the decider, applies what it answers, and says which piece was meant. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots", lockFactory = "aggregateLocks")
class PieceCatalogue {

    @AggregateIdentifier
    private @Nullable PieceCatalogueId id;

    private PieceCatalogueState state = PieceCatalogueState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Placed handle(AddPiece command) {
        boolean changed = decide(command);
        return placed(state.meant(command.pieceId()).or(() -> state.meant(MatchKey.of(command.names()))), changed);
    }

    @CommandHandler
    void handle(RenamePiece command) {
        decide(command);
    }

    @CommandHandler
    Placed handle(RenameByNames command) {
        boolean changed = decide(command);
        return placed(changed ? state.meant(MatchKey.of(command.to())) : Optional.empty(), changed);
    }

    @CommandHandler
    void handle(MergePieces command) {
        decide(command);
    }

    @CommandHandler
    void handle(UndoMerge command) {
        decide(command);
    }

    @EventSourcingHandler
    void on(PieceEvent event) {
        id = PieceCatalogueId.of(event.owner());
        state = state.on(event);
    }

    private boolean decide(PieceCommand command) {
        List<PieceEvent> events = PieceDecider.decide(state, command);
        events.forEach(event -> apply(event));
        return !events.isEmpty();
    }

    private static Placed placed(Optional<Known> piece, boolean changed) {
        return new Placed(
                piece.map(known -> new NamedPiece(known.id(), known.names())).orElse(null), changed);
    }
}
