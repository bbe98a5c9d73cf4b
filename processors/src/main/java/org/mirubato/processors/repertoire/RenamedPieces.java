package org.mirubato.processors.repertoire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.piece.PieceEvent.PieceRenamed;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.repertoire.ItemNames;
import org.mirubato.domain.repertoire.RepertoireCommand.RenameItem;
import org.mirubato.domain.repertoire.StudiedPiece;
import org.mirubato.processors.score.OutsideCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Has an item of the repertoire carry the new names of its piece. Most pieces are in no repertoire: then nothing follows. */
@Component
@Profile("processors")
@ProcessingGroup(RenamedPieces.GROUP)
@DisallowReplay
public class RenamedPieces {

    /** The processing group. */
    public static final String GROUP = "renamed-pieces";

    private static final Logger LOG = LoggerFactory.getLogger(RenamedPieces.class);

    private final OutsideCommands commands;

    RenamedPieces(OutsideCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(PieceRenamed event, EventMessage<?> message) {
        PieceNames names = new PieceNames(event.title(), event.composer());
        try {
            commands.send(
                    GROUP + ":" + message.getIdentifier(),
                    new RenameItem(event.owner(), StudiedPiece.of(event.pieceId()), ItemNames.of(names, null)));
        } catch (Refusal | AggregateNotFoundException e) {
            LOG.debug("Piece {} is in no repertoire.", event.pieceId());
        }
    }
}
