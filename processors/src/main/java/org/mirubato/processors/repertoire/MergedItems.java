package org.mirubato.processors.repertoire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.mirubato.domain.DerivedId;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceEvent.MergeUndone;
import org.mirubato.domain.piece.PieceEvent.PieceMerged;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceView;
import org.mirubato.domain.repertoire.ItemChange;
import org.mirubato.domain.repertoire.ItemNames;
import org.mirubato.domain.repertoire.JoinedPieces;
import org.mirubato.domain.repertoire.JoinedPieces.Joined;
import org.mirubato.domain.repertoire.RepertoireCommand;
import org.mirubato.domain.repertoire.RepertoireCommand.AddItem;
import org.mirubato.domain.repertoire.RepertoireCommand.JoinPieces;
import org.mirubato.domain.repertoire.RepertoireCommand.MergeItem;
import org.mirubato.domain.repertoire.RepertoireCommand.PlanPerformance;
import org.mirubato.domain.repertoire.RepertoireCommand.RecordTempo;
import org.mirubato.domain.repertoire.RepertoireCommand.UnmergeItem;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemAdded;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRestored;
import org.mirubato.domain.repertoire.RepertoireItemId;
import org.mirubato.domain.repertoire.RepertoireItemState.Words;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.domain.repertoire.StudiedPiece;
import org.mirubato.processors.score.OutsideCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Has one item stand for all pieces that were merged into its own, and each stand for itself again when that is undone. What is
 * practised of any of them counts for it. An event that comes again sends the same commands, which then change nothing.
 */
@Component
@Profile("processors")
@ProcessingGroup(MergedItems.GROUP)
@DisallowReplay
public class MergedItems {

    /** The processing group. */
    public static final String GROUP = "merged-items";

    private static final Logger LOG = LoggerFactory.getLogger(MergedItems.class);
    private static final String PIECE = "piece_";

    private final MergedPieces pieces;
    private final OutsideCommands commands;

    MergedItems(MergedPieces pieces, OutsideCommands commands) {
        this.pieces = pieces;
        this.commands = commands;
    }

    @EventHandler
    void on(PieceMerged event, @SequenceNumber long version, EventMessage<?> message) {
        PieceId whole = pieces.meantAsOf(event.owner(), event.pieceId(), version);
        follow(event.owner(), whole, message.getIdentifier());
    }

    @EventHandler
    void on(MergeUndone event, @SequenceNumber long version, EventMessage<?> message) {
        UserId owner = event.owner();
        PieceId whole = pieces.meantAsOf(owner, event.pieceId(), version);
        StudiedPiece left = StudiedPiece.of(event.pieceId());
        for (RepertoireItemView item : pieces.itemsJoinedWith(owner, left)) {
            follow(owner, new PieceId(item.piece().value()), message.getIdentifier());
        }
        follow(owner, whole, message.getIdentifier());
    }

    /** What was merged into the piece before it came into the repertoire counts as well. */
    @EventHandler
    void on(ItemAdded event, EventMessage<?> message) {
        if (event.piece().value().startsWith(PIECE)) {
            pieces.meant(event.owner(), new PieceId(event.piece().value()))
                    .filter(whole -> !pieces.mergedInto(event.owner(), whole).isEmpty())
                    .ifPresent(whole -> follow(event.owner(), whole, message.getIdentifier()));
        }
    }

    /** While an item was out, pieces may have been merged or taken apart. */
    @EventHandler
    void on(ItemRestored event, EventMessage<?> message) {
        pieces.item(event.owner(), event.itemId())
                .map(item -> item.piece().value())
                .filter(piece -> piece.startsWith(PIECE))
                .flatMap(piece -> pieces.meant(event.owner(), new PieceId(piece)))
                .ifPresent(whole -> follow(event.owner(), whole, message.getIdentifier()));
    }

    /** Brings the item of that piece, and those of all that was merged into it, to where the catalogue is. */
    private void follow(UserId owner, PieceId whole, String cause) {
        StudiedPiece itself = StudiedPiece.of(whole);
        List<PieceView> merged = pieces.mergedInto(owner, whole);
        List<RepertoireItemView> there = merged.stream()
                .flatMap(piece -> pieces.item(owner, idOf(owner, piece.id())).stream())
                .filter(item -> !item.state().removed())
                .toList();
        Optional<RepertoireItemView> own = pieces.item(owner, idOf(owner, whole));
        boolean standsForItself = own.filter(item -> !item.state().removed()).isPresent();
        send(new UnmergeItem(owner, itself), cause);
        if (!standsForItself && !there.isEmpty()) {
            takeOver(owner, whole, there.get(0), cause);
        }
        if (!merged.isEmpty() || own.isPresent()) {
            send(new JoinPieces(owner, itself, joined(merged)), cause);
        }
        merged.forEach(piece -> send(new MergeItem(owner, StudiedPiece.of(piece.id()), itself), cause));
    }

    /** The piece itself was in no repertoire: what is known of the merged one is known of it from here on. */
    private void takeOver(UserId owner, PieceId whole, RepertoireItemView from, String cause) {
        StudiedPiece itself = StudiedPiece.of(whole);
        Words words = from.state().words();
        ItemChange change = new ItemChange(words.status(), words.rating(), words.notes(), words.links(), words.tags());
        pieces.find(owner, whole)
                .ifPresent(piece -> send(
                        new AddItem(
                                owner,
                                itself,
                                ItemNames.of(piece.names(), from.names().scoreId()),
                                change),
                        cause));
        from.tempos().forEach(tempo -> send(new RecordTempo(owner, itself, tempo), cause + ":" + tempo.day()));
        from.state()
                .performances()
                .forEach(date -> send(new PlanPerformance(owner, itself, date), cause + ":" + date.id()));
    }

    private static RepertoireItemId idOf(UserId owner, PieceId piece) {
        return RepertoireItemId.of(owner, StudiedPiece.of(piece));
    }

    private static JoinedPieces joined(List<PieceView> merged) {
        List<Joined> joined = new ArrayList<>();
        merged.forEach(piece -> joined.add(new Joined(
                StudiedPiece.of(piece.id()),
                piece.names().title(),
                piece.names().composer())));
        return new JoinedPieces(joined);
    }

    /** Most pieces are in no repertoire: then nothing follows. */
    private void send(RepertoireCommand command, String cause) {
        String kind = command.getClass().getSimpleName();
        String wish = String.join("\n", cause, kind, command.piece().value());
        try {
            commands.send(DerivedId.of(GROUP + ":", command.actor(), wish), command);
        } catch (Refusal | AggregateNotFoundException e) {
            LOG.debug("{} of {} changes nothing: {}", kind, command.piece(), e.getMessage());
        }
    }
}
