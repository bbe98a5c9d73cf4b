package org.mirubato.processors.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceCommand.AddPiece;
import org.mirubato.domain.piece.PieceEvent.PieceRenamed;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.practice.LogbookEvent.EntryChanged;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.domain.practice.LogbookEvent.EntryRemoved;
import org.mirubato.domain.practice.PieceRef;

class PractisedPiecesTest {

    private static final UserId CLARA = new UserId("user_clara");
    private static final EntryId ENTRY = new EntryId("entry_1");
    private static final EntryFacts FACTS =
            new EntryFacts(EntryTime.at(Instant.parse("2026-05-01T18:00:00Z"), "UTC"), 25, null, null, null, null);

    private final Map<String, Object> sent = new LinkedHashMap<>();
    private final PractisedPieces pieces = new PractisedPieces(sent::put);

    @Test
    void each_practised_piece_is_asked_for_under_ids_that_are_the_same_for_each_repetition() {
        EventMessage<LogbookEvent> logged =
                logged(piece(null, "Für Elise", null), piece("piece_1", "Chaconne", "Bach"));

        tell(logged);
        Map<String, Object> first = Map.copyOf(sent);
        tell(logged);

        assertThat(sent).isEqualTo(first).hasSize(2);
        assertThat(sent.values())
                .contains(new AddPiece(CLARA, new PieceId("piece_1"), new PieceNames("Chaconne", "Bach")));
    }

    @Test
    void the_composer_that_only_an_id_names_is_not_lost() {
        tell(logged(piece("für elise-beethoven", "Für Elise", null)));

        assertThat(sent.values())
                .singleElement()
                .isInstanceOfSatisfying(
                        AddPiece.class,
                        add -> assertThat(add.names()).isEqualTo(new PieceNames("Für Elise", "beethoven")));
    }

    @Test
    void thousands_of_entries_of_one_piece_in_one_batch_ask_once_until_a_name_may_be_free_again() {
        UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(null);
        for (int i = 0; i < 1_000; i++) {
            tell(logged(piece(null, "Für Elise", "Beethoven")));
        }
        assertThat(sent).hasSize(1);

        pieces.on(new PieceRenamed(CLARA, new PieceId("piece_1"), "Bagatelle", null));
        tell(logged(piece(null, "FÜR ELISE", "Beethoven")));
        batch.rollback();

        assertThat(sent).hasSize(2);
    }

    @Test
    void an_event_that_says_nothing_of_pieces_asks_for_nothing() {
        tell(message(new EntryRemoved(ENTRY, CLARA)));
        tell(message(new EntryLogged(ENTRY, CLARA, FACTS, null)));
        tell(message(new EntryChanged(ENTRY, CLARA, FACTS, EntryWords.NONE)));
        tell(logged(piece(null, "x".repeat(250), null)));

        assertThat(sent).isEmpty();
    }

    @Test
    void a_full_catalogue_holds_up_nobody() {
        PractisedPieces refused = new PractisedPieces((id, command) -> {
            throw Refusal.conflict("A catalogue holds at most 5000 pieces.");
        });
        EventMessage<LogbookEvent> logged = logged(piece(null, "Für Elise", null));

        assertThatCode(() -> refused.on(logged.getPayload(), logged)).doesNotThrowAnyException();
    }

    private void tell(EventMessage<LogbookEvent> message) {
        pieces.on(message.getPayload(), message);
    }

    private static EventMessage<LogbookEvent> logged(EntryPiece... pieces) {
        EntryWords words = new EntryWords(null, List.of(pieces), null, null, null, null, null, null, null, null, null);
        return message(new EntryLogged(ENTRY, CLARA, FACTS, words));
    }

    private static EventMessage<LogbookEvent> message(LogbookEvent event) {
        return GenericEventMessage.asEventMessage(event);
    }

    private static EntryPiece piece(String ref, String title, String composer) {
        return new EntryPiece(ref == null ? null : new PieceRef(ref), title, composer, null, null, null);
    }
}
