package org.mirubato.query.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceEvent.MergeUndone;
import org.mirubato.domain.piece.PieceEvent.PieceAdded;
import org.mirubato.domain.piece.PieceEvent.PieceMerged;
import org.mirubato.domain.piece.PieceEvent.PieceRenamed;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryType;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.domain.practice.LogbookQuery.FindMeantPieces;
import org.mirubato.domain.practice.LogbookQuery.ListEntries;
import org.mirubato.domain.practice.PieceRef;
import org.mirubato.domain.testing.Feed;
import org.mirubato.domain.testing.Histories.Recorded;
import org.mirubato.query.projection.ViewJson;
import tools.jackson.databind.json.JsonMapper;

class PieceJoinTest {

    private static final UserId ANNA = new UserId("user_anna");
    private static final UserId BEN = new UserId("user_ben");
    private static final Instant BEGIN = Instant.parse("2026-05-01T10:00:00Z");
    private static final PieceId ELISE = new PieceId("piece_elise");
    private static final PieceId BAGATELLE = new PieceId("piece_bagatelle");

    private final Map<String, Long> versions = new HashMap<>();
    private List<Feed> feeds;
    private Logbook logbook;
    private PieceJoins joins;
    private long position;

    @BeforeEach
    void start() {
        DSLContext dsl = LogbookDatabase.empty();
        ViewJson json = new ViewJson(JsonMapper.builder().build());
        JoinTable table = new JoinTable(dsl);
        SessionTable sessions = new SessionTable(dsl, json);
        feeds = List.of(
                new Feed(new LogbookProjection(new EntryTable(dsl, json), sessions)),
                new Feed(new PieceJoinProjection(table)));
        logbook = new Logbook(new SearchTable(dsl, json, table), new DuplicateTable(dsl, json), sessions);
        joins = new PieceJoins(table);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_entry_finds_its_piece_whichever_of_the_two_came_first(boolean entryFirst) {
        UserEvent entry = practised("entry_1", null, "FÜR ELISE", "L. van Beethoven");
        UserEvent piece = added(ELISE, "Für Elise", "Ludwig van Beethoven");
        given(entryFirst ? List.of(entry, piece) : List.of(piece, entry));

        assertThat(meant(piece(null, "FÜR ELISE", "L. van Beethoven"))).isEqualTo("piece_elise");
        assertThat(found("pieceId:piece_elise")).containsExactly("entry_1");
    }

    @Test
    void a_piece_is_known_by_id_by_the_reference_form_by_names_and_by_swapped_names() {
        given(List.of(added(ELISE, "Für Elise", "Ludwig van Beethoven")));

        assertThat(meant(piece("piece_elise", "What I play", null))).isEqualTo("piece_elise");
        assertThat(meant(piece("für elise-ludwig van beethoven", "What I play", null)))
                .isEqualTo("piece_elise");
        assertThat(meant(piece(null, "Ludwig van Beethoven", "Für Elise"))).isEqualTo("piece_elise");
        assertThat(meant(piece("score_12", "Für Elise", "Ludwig van Beethoven")))
                .isEqualTo("piece_elise");
        assertThat(meant(piece(null, "Für Elise", null))).isEmpty();
        assertThat(meant(piece("piece_nobody", "x".repeat(250), null))).isEmpty();
    }

    @Test
    void a_merge_leads_to_the_surviving_piece_and_its_undoing_back() {
        given(List.of(
                added(ELISE, "Für Elise", "Beethoven"),
                added(BAGATELLE, "Bagatelle in A minor", "Beethoven"),
                practised("entry_1", null, "Für Elise", "Beethoven"),
                practised("entry_2", "piece_elise", "My piece", null),
                practised("entry_3", null, "Bagatelle in A minor", "Beethoven"),
                new PieceMerged(ANNA, ELISE, BAGATELLE)));

        assertThat(meant(piece(null, "Für Elise", "Beethoven"))).isEqualTo("piece_bagatelle");
        assertThat(found("pieceId:piece_elise")).containsExactlyInAnyOrder("entry_1", "entry_2", "entry_3");
        assertThat(found("piece:bagatelle")).containsExactlyInAnyOrder("entry_1", "entry_2", "entry_3");

        given(List.of(new MergeUndone(ANNA, ELISE)));

        assertThat(meant(piece(null, "Für Elise", "Beethoven"))).isEqualTo("piece_elise");
        assertThat(found("pieceId:piece_elise")).containsExactlyInAnyOrder("entry_1", "entry_2");
        assertThat(found("piece:bagatelle")).containsExactly("entry_3");
    }

    @Test
    void a_name_that_another_piece_has_by_now_means_that_one() {
        given(List.of(
                added(ELISE, "Für Elise", null),
                added(BAGATELLE, "Bagatelle", null),
                new PieceMerged(ANNA, ELISE, BAGATELLE),
                added(new PieceId("piece_new"), "New", null),
                new PieceRenamed(ANNA, new PieceId("piece_new"), "Für Elise", null),
                practised("entry_1", null, "Für Elise", null)));

        assertThat(meant(piece(null, "Für Elise", null))).isEqualTo("piece_new");
        assertThat(found("pieceId:piece_bagatelle")).isEmpty();
        assertThat(found("pieceId:piece_new")).containsExactly("entry_1");
    }

    @Test
    void nobody_finds_by_anothers_catalogue() {
        given(List.of(new PieceAdded(BEN, ELISE, "Für Elise", null), practised("entry_1", null, "Für Elise", null)));

        assertThat(meant(piece(null, "Für Elise", null))).isEmpty();
        assertThat(found("pieceId:piece_elise")).isEmpty();
        assertThat(found("pieceId:x")).isEmpty();
    }

    @Test
    void signs_without_a_letter_are_found_in_titles_and_notes() {
        given(List.of(
                practised("entry_1", null, "Étude 🎹", null),
                noted("entry_2", "in tune 🎻"),
                practised("entry_3", null, "Étude", null)));

        assertThat(found("🎹")).containsExactly("entry_1");
        assertThat(found("piece:🎹")).containsExactly("entry_1");
        assertThat(found("🎻")).containsExactly("entry_2");
        assertThat(found("notes:🎻")).containsExactly("entry_2");
        assertThat(found("notes:🎹")).isEmpty();
        assertThat(found("\"'\"")).isEmpty();
    }

    private String meant(EntryPiece piece) {
        return joins.handle(new FindMeantPieces(ANNA, List.of(piece))).ids().get(0);
    }

    private List<String> found(String search) {
        return logbook.handle(new ListEntries(ANNA, search, null, 50)).entries().stream()
                .map(EntryView::id)
                .map(EntryId::value)
                .toList();
    }

    private void given(List<UserEvent> events) {
        List<Recorded> batch = new ArrayList<>();
        for (UserEvent event : events) {
            position++;
            long version = versions.merge(KeyOf.event(event), 1L, Long::sum) - 1;
            batch.add(new Recorded(event, BEGIN.plusSeconds(position), version, position));
        }
        feeds.forEach(feed -> feed.batch(batch));
    }

    private static UserEvent added(PieceId id, String title, String composer) {
        return new PieceAdded(ANNA, id, title, composer);
    }

    private static UserEvent practised(String id, String ref, String title, String composer) {
        return logged(id, List.of(piece(ref, title, composer)), "");
    }

    private static UserEvent noted(String id, String notes) {
        return logged(id, List.of(), notes);
    }

    private static UserEvent logged(String id, List<EntryPiece> pieces, String notes) {
        EntryFacts facts = new EntryFacts(EntryTime.at(BEGIN, "UTC"), 30, EntryType.PRACTICE, List.of(), "", false);
        EntryWords words = new EntryWords("piano", pieces, List.of(), notes, "", List.of(), "", "", "", "", List.of());
        return new EntryLogged(new EntryId(id), ANNA, facts, words);
    }

    private static EntryPiece piece(String ref, String title, String composer) {
        return new EntryPiece(ref == null ? null : new PieceRef(ref), title, composer, null, null, null);
    }
}
