package org.mirubato.processors.goal;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DerivedId;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.goal.GoalEvent.GoalSet;
import org.mirubato.domain.goal.GoalType;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.MatchKey;
import org.mirubato.domain.piece.PieceCommand.AddPiece;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.piece.PieceQuery.FindPiece;
import org.mirubato.domain.piece.PieceQuery.SuggestPieces;
import org.mirubato.domain.piece.PieceQuery.Suggestion;
import org.mirubato.domain.piece.PieceQuery.Suggestions;
import org.mirubato.domain.piece.PieceView;
import org.mirubato.domain.piece.ReferenceId;
import org.mirubato.domain.repertoire.ItemChange;
import org.mirubato.domain.repertoire.ItemNames;
import org.mirubato.domain.repertoire.RepertoireCommand.AddItem;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.domain.repertoire.RepertoireQuery.FindItem;
import org.mirubato.domain.repertoire.StudiedPiece;
import org.mirubato.processors.score.OutsideCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Puts the piece of a repertoire goal into the repertoire, as planned; one that is there already stays as it is. The commands have
 * ids that follow from the goal: a repeated event changes nothing.
 */
@Component
@Profile("processors")
@ProcessingGroup(PlannedPieces.GROUP)
@DisallowReplay
public class PlannedPieces {

    /** The processing group. */
    public static final String GROUP = "planned-pieces";

    private static final Logger LOG = LoggerFactory.getLogger(PlannedPieces.class);
    private static final String PIECE = "piece_";

    private final OutsideCommands commands;
    private final QueryGateway queries;

    PlannedPieces(OutsideCommands commands, QueryGateway queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @EventHandler
    void on(GoalSet event, EventMessage<?> message) {
        String score = event.words() == null ? null : event.words().scoreId();
        if (event.facts().type() != GoalType.REPERTOIRE || score == null || score.isEmpty()) {
            return;
        }
        try {
            plan(event.owner(), score, GROUP + ":" + message.getIdentifier());
        } catch (Refusal e) {
            LOG.info("The piece of goal {} does not come into the repertoire: {}", event.goalId(), e.sentence());
        }
    }

    private void plan(UserId owner, String score, String commandId) {
        Optional<RepertoireItemView> there = queries.query(
                        new FindItem(owner, score), ResponseTypes.optionalInstanceOf(RepertoireItemView.class))
                .join();
        if (there.isPresent() && !there.get().removed()) {
            return;
        }
        AddItem add = there.map(item -> new AddItem(owner, item.piece(), item.names(), ItemChange.NONE))
                .or(() -> ofCatalogue(owner, score, commandId))
                .orElseGet(() -> new AddItem(
                        owner, new StudiedPiece(score), new ItemNames(score, null, score), ItemChange.NONE));
        commands.send(commandId, add);
    }

    private Optional<AddItem> ofCatalogue(UserId owner, String score, String commandId) {
        if (score.startsWith(PIECE) && StudiedPiece.isOne(score)) {
            PieceView piece = queries.query(
                            new FindPiece(owner, new PieceId(score)), ResponseTypes.optionalInstanceOf(PieceView.class))
                    .join()
                    .orElseThrow(() -> Refusal.notFound("There is no such piece."));
            return Optional.of(added(owner, piece.id(), piece.names()));
        }
        return ReferenceId.names(score).map(names -> named(owner, names, commandId));
    }

    private AddItem named(UserId owner, PieceNames names, String commandId) {
        PieceView known = known(owner, names);
        if (known != null) {
            return added(owner, known.id(), known.names());
        }
        PieceId id = new PieceId(DerivedId.of(PIECE, owner, MatchKey.of(names).own()));
        commands.send(commandId + ":piece", new AddPiece(owner, id, names));
        return added(owner, id, names);
    }

    private @Nullable PieceView known(UserId owner, PieceNames names) {
        MatchKey wanted = MatchKey.of(names);
        return queries
                .query(new SuggestPieces(owner, names), ResponseTypes.instanceOf(Suggestions.class))
                .join()
                .items()
                .stream()
                .map(Suggestion::piece)
                .filter(piece -> MatchKey.of(piece.names()).same(wanted))
                .findFirst()
                .orElse(null);
    }

    private static AddItem added(UserId owner, PieceId piece, PieceNames names) {
        return new AddItem(owner, StudiedPiece.of(piece), ItemNames.of(names, null), ItemChange.NONE);
    }
}
