package org.mirubato.query.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceEvent;
import org.mirubato.domain.piece.PieceEvent.MergeUndone;
import org.mirubato.domain.piece.PieceEvent.PieceAdded;
import org.mirubato.domain.piece.PieceEvent.PieceMerged;
import org.mirubato.domain.piece.PieceEvent.PieceRenamed;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.piece.PieceQuery.FindPiece;
import org.mirubato.domain.piece.PieceQuery.ListMerged;
import org.mirubato.domain.piece.PieceQuery.ListPieces;
import org.mirubato.domain.piece.PieceQuery.PieceCursor;
import org.mirubato.domain.piece.PieceQuery.PiecePage;
import org.mirubato.domain.piece.PieceQuery.SuggestPieces;
import org.mirubato.domain.piece.PieceQuery.Suggestion;
import org.mirubato.domain.piece.PieceView;
import org.mirubato.domain.testing.Feed;
import org.mirubato.domain.testing.Histories.Recorded;

class PieceListProjectionTest {

    private static final UserId ANNA = new UserId("user_anna");
    private static final UserId BEN = new UserId("user_ben");
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private Feed feed;
    private PieceLibrary library;
    private long position;

    @BeforeEach
    void start() {
        var dsl = PieceDatabase.empty();
        feed = new Feed(new PieceListProjection(new PieceListTable(dsl)));
        library = new PieceLibrary(new CatalogueTable(dsl));
    }

    @Test
    void a_piece_is_shown_as_it_was_written_last() {
        given(added(ANNA, "a", "Air", "J.S. Bach"));
        given(new PieceRenamed(ANNA, id("a"), "Air in D", null));

        assertThat(find(ANNA, "a"))
                .isEqualTo(new PieceView(
                        id("a"),
                        ANNA,
                        new PieceNames("Air in D", null),
                        null,
                        BEGIN.plusSeconds(1),
                        BEGIN.plusSeconds(2),
                        2));
    }

    @Test
    void every_word_of_a_search_is_found_whatever_its_case_and_accents() {
        given(added(ANNA, "a", "Étude", "Gabriel Fauré"), added(ANNA, "b", "Etude", "Chopin"));

        assertThat(ids(list("FAURE étude", 20, null))).containsExactly("piece_a");
        assertThat(ids(list("etude", 20, null))).containsExactly("piece_a", "piece_b");
        assertThat(ids(list("etude bach", 20, null))).isEmpty();
        assertThat(ids(list("%' OR 1=1 --", 20, null))).isEmpty();
        assertThat(ids(list("(".repeat(1_000), 20, null))).hasSize(2);
    }

    @Test
    void pages_go_by_title_with_numbers_as_numbers_and_no_piece_twice() {
        for (int i = 0; i < 25; i++) {
            given(added(ANNA, "n" + i, "Etude No. " + i, null));
        }
        List<String> seen = new ArrayList<>();
        PieceCursor next = null;
        do {
            PiecePage page = list("", 10, next);
            page.items().forEach(piece -> seen.add(piece.names().title()));
            next = page.next();
        } while (next != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(seen.subList(0, 3)).containsExactly("Etude No. 0", "Etude No. 1", "Etude No. 2");
    }

    @Test
    void a_page_that_ends_with_the_last_piece_has_no_next() {
        given(added(ANNA, "a", "One", null), added(ANNA, "b", "Two", null));

        assertThat(list("", 2, null).next()).isNull();
        assertThat(list("", 1, null).next()).isNotNull();
    }

    @Test
    void a_merged_piece_means_the_last_of_its_chain_and_is_in_no_list_until_it_is_had_back() {
        given(added(ANNA, "a", "Air", null), added(ANNA, "b", "Aria", null), added(ANNA, "c", "Arie", null));
        given(new PieceMerged(ANNA, id("c"), id("b")), new PieceMerged(ANNA, id("b"), id("a")));

        assertThat(find(ANNA, "c").id()).isEqualTo(id("a"));
        assertThat(ids(list("", 20, null))).containsExactly("piece_a");
        assertThat(ids(library.handle(new ListMerged(ANNA, id("a"))))).containsExactly("piece_b");
        given(new MergeUndone(ANNA, id("b")));
        assertThat(find(ANNA, "c").id()).isEqualTo(id("b"));
        assertThat(find(ANNA, "b").names()).isEqualTo(new PieceNames("Aria", null));
        assertThat(library.handle(new ListMerged(ANNA, id("a"))).items()).isEmpty();
    }

    @Test
    void two_users_may_have_the_same_id_and_neither_sees_the_others_piece() {
        given(added(ANNA, "a", "Air", null));
        given(added(BEN, "a", "Bourrée", null), added(BEN, "b", "Air", null), new PieceMerged(BEN, id("b"), id("a")));

        assertThat(find(ANNA, "a").names().title()).isEqualTo("Air");
        assertThat(find(BEN, "b").names().title()).isEqualTo("Bourrée");
        assertThat(library.handle(new FindPiece(ANNA, id("b")))).isEmpty();
        assertThat(library.handle(new ListMerged(ANNA, id("a"))).items()).isEmpty();
        assertThat(ids(list("", 20, null))).containsExactly("piece_a");
    }

    @Test
    void suggestions_are_the_viewers_own_the_likeliest_first_and_none_that_are_not_worth_telling() {
        given(added(ANNA, "a", "Für Elise", "Ludwig van Beethoven"), added(ANNA, "b", "Fur Elise", "Beethoven"));
        given(added(ANNA, "c", "Gavotte", "Gossec"));
        given(added(BEN, "d", "Für Elise", "Beethoven"));

        List<Suggestion> suggestions = library.handle(
                        new SuggestPieces(ANNA, new PieceNames("für elise", "L. van Beethoven")))
                .items();

        assertThat(suggestions).extracting(each -> each.piece().id()).containsExactly(id("a"), id("b"));
        assertThat(suggestions.get(0).confidence()).isEqualTo(1);
        assertThat(suggestions.get(1).confidence()).isBetween(0.9, 0.95);
    }

    @Test
    void at_most_ten_pieces_are_suggested() {
        for (int i = 0; i < 12; i++) {
            given(added(ANNA, "n" + i, "A rather long etude No. " + i, null));
        }

        assertThat(library.handle(new SuggestPieces(ANNA, new PieceNames("A rather long etude No. 5", null)))
                        .items())
                .hasSize(10);
    }

    @Test
    void an_event_of_a_piece_that_was_never_added_changes_nothing() {
        given(new PieceRenamed(ANNA, id("a"), "Air", null));

        assertThat(library.handle(new FindPiece(ANNA, id("a")))).isEmpty();
    }

    private PieceView find(UserId viewer, String piece) {
        return library.handle(new FindPiece(viewer, id(piece))).orElseThrow();
    }

    private PiecePage list(String words, int limit, @Nullable PieceCursor after) {
        return library.handle(new ListPieces(ANNA, words, limit, after));
    }

    private static List<String> ids(PiecePage page) {
        return page.items().stream().map(piece -> piece.id().value()).toList();
    }

    private void given(PieceEvent... events) {
        List<Recorded> batch = new ArrayList<>();
        for (PieceEvent event : events) {
            position++;
            batch.add(new Recorded(event, BEGIN.plusSeconds(position), position, position));
        }
        feed.batch(batch);
    }

    private static PieceAdded added(UserId owner, String piece, String title, @Nullable String composer) {
        return new PieceAdded(owner, id(piece), title, composer);
    }

    private static PieceId id(String piece) {
        return new PieceId("piece_" + piece);
    }
}
