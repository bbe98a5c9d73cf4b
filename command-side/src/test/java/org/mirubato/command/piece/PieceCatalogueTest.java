package org.mirubato.command.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceCommand;
import org.mirubato.domain.piece.PieceCommand.AddPiece;
import org.mirubato.domain.piece.PieceCommand.MergePieces;
import org.mirubato.domain.piece.PieceCommand.NamedPiece;
import org.mirubato.domain.piece.PieceCommand.Placed;
import org.mirubato.domain.piece.PieceCommand.RenameByNames;
import org.mirubato.domain.piece.PieceCommand.RenamePiece;
import org.mirubato.domain.piece.PieceCommand.UndoMerge;
import org.mirubato.domain.piece.PieceEvent;
import org.mirubato.domain.piece.PieceEvent.MergeUndone;
import org.mirubato.domain.piece.PieceEvent.PieceAdded;
import org.mirubato.domain.piece.PieceEvent.PieceMerged;
import org.mirubato.domain.piece.PieceEvent.PieceRenamed;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceNames;

/** How commands reach the decider and its events the log; what it decides is tested in the domain. */
class PieceCatalogueTest {

    private static final UserId CLARA = new UserId("user_clara");
    private static final PieceId AIR = new PieceId("piece_air");
    private static final PieceId ARIA = new PieceId("piece_aria");
    private static final PieceEvent AIR_ADDED = new PieceAdded(CLARA, AIR, "Air", "J.S. Bach");
    private static final PieceEvent ARIA_ADDED = new PieceAdded(CLARA, ARIA, "Aria", null);

    @Test
    void the_first_piece_begins_the_catalogue_and_is_answered() {
        given().when(new AddPiece(CLARA, AIR, new PieceNames("Air", "J.S. Bach")))
                .expectEvents(AIR_ADDED)
                .expectResultMessagePayload(new Placed(new NamedPiece(AIR, new PieceNames("Air", "J.S. Bach")), true));
    }

    @Test
    void a_piece_that_is_there_is_answered_as_it_is() {
        given(AIR_ADDED)
                .when(new AddPiece(CLARA, ARIA, new PieceNames("AIR", "Bach, Johann Sebastian")))
                .expectNoEvents()
                .expectResultMessagePayload(new Placed(new NamedPiece(AIR, new PieceNames("Air", "J.S. Bach")), false));
    }

    @Test
    void a_piece_is_renamed_by_its_id_and_by_its_names() {
        given(AIR_ADDED)
                .when(new RenamePiece(CLARA, AIR, "Air in D", null, null))
                .expectEvents(new PieceRenamed(CLARA, AIR, "Air in D", "J.S. Bach"));
        given(AIR_ADDED)
                .when(new RenameByNames(CLARA, new PieceNames("air", "js bach"), new PieceNames("Air in D", null)))
                .expectEvents(new PieceRenamed(CLARA, AIR, "Air in D", null))
                .expectResultMessagePayload(new Placed(new NamedPiece(AIR, new PieceNames("Air in D", null)), true));
        given(AIR_ADDED)
                .when(new RenameByNames(CLARA, new PieceNames("Gigue", null), new PieceNames("Jig", null)))
                .expectNoEvents()
                .expectResultMessagePayload(new Placed(null, false));
    }

    @Test
    void two_pieces_are_merged_and_the_merge_is_undone() {
        PieceEvent merged = new PieceMerged(CLARA, ARIA, AIR);

        given(AIR_ADDED, ARIA_ADDED).when(new MergePieces(CLARA, AIR, ARIA)).expectEvents(merged);
        given(AIR_ADDED, ARIA_ADDED, merged)
                .when(new UndoMerge(CLARA, ARIA))
                .expectEvents(new MergeUndone(CLARA, ARIA));
    }

    @Test
    void a_refusal_reaches_the_sender_with_the_deciders_sentence() {
        given(AIR_ADDED)
                .when(new UndoMerge(CLARA, ARIA))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("There is no such piece in your catalogue.");
    }

    @Test
    void every_command_of_a_user_goes_to_that_users_catalogue_also_between_nodes() {
        RoutingStrategy routing = AnnotationRoutingStrategy.defaultStrategy();

        String key = routing.getRoutingKey(GenericCommandMessage.asCommandMessage(new UndoMerge(CLARA, AIR)));

        assertThat(key).isEqualTo("pieces_user_clara");
    }

    @Test
    void no_command_is_without_a_handler() {
        List<Class<?>> handled = Arrays.stream(PieceCatalogue.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("handle"))
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .toList();

        List<Class<?>> commands =
                Arrays.stream(PieceCommand.class.getPermittedSubclasses()).toList();

        assertThat(commands).hasSameElementsAs(handled);
    }

    private TestExecutor<PieceCatalogue> given(PieceEvent... events) {
        return new AggregateTestFixture<>(PieceCatalogue.class).given((Object[]) events);
    }
}
