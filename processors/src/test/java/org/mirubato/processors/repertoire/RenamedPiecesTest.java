package org.mirubato.processors.repertoire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceEvent.PieceRenamed;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.repertoire.ItemNames;
import org.mirubato.domain.repertoire.RepertoireCommand.RenameItem;
import org.mirubato.domain.repertoire.StudiedPiece;

class RenamedPiecesTest {

    private static final UserId CLARA = new UserId("user_clara");
    private static final PieceRenamed RENAMED = new PieceRenamed(CLARA, new PieceId("piece_1"), "Air", "Bach");
    private static final EventMessage<?> MESSAGE = GenericEventMessage.asEventMessage(RENAMED);

    @Test
    void an_item_is_renamed_under_one_id_however_often_it_is_told() {
        Map<String, Object> sent = new HashMap<>();
        RenamedPieces pieces = new RenamedPieces(sent::put);

        pieces.on(RENAMED, MESSAGE);
        pieces.on(RENAMED, MESSAGE);

        assertThat(sent)
                .containsOnly(Map.entry(
                        "renamed-pieces:" + MESSAGE.getIdentifier(),
                        new RenameItem(CLARA, new StudiedPiece("piece_1"), new ItemNames("Air", "Bach", null))));
    }

    @Test
    void a_piece_that_is_in_no_repertoire_holds_up_no_other() {
        RenamedPieces pieces = new RenamedPieces((id, command) -> {
            throw new AggregateNotFoundException("rep_1", "There is none.");
        });

        assertThatCode(() -> pieces.on(RENAMED, MESSAGE)).doesNotThrowAnyException();
    }
}
