package org.mirubato.query.repertoire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookEvent.EntryChanged;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.domain.practice.LogbookEvent.EntryRemoved;
import org.mirubato.domain.practice.LogbookEvent.EntryRestored;
import org.mirubato.domain.repertoire.ItemNames;
import org.mirubato.domain.repertoire.PracticeStats;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemAdded;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRemoved;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRenamed;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRestored;
import org.mirubato.domain.repertoire.RepertoireItemId;
import org.mirubato.domain.repertoire.RepertoireQuery.FindItem;
import org.mirubato.domain.repertoire.RepertoireQuery.FindPractice;
import org.mirubato.domain.repertoire.RepertoireQuery.ListItems;
import org.mirubato.domain.repertoire.RepertoireQuery.RepertoirePage;
import org.mirubato.domain.repertoire.RepertoireStatus;
import org.mirubato.domain.repertoire.StudiedPiece;
import org.mirubato.domain.testing.Feed;
import org.mirubato.domain.testing.Histories.Recorded;
import org.mirubato.query.projection.ViewJson;
import tools.jackson.databind.json.JsonMapper;

class RepertoireProjectionTest {

    private static final UserId ANNA = new UserId("user_anna");
    private static final UserId BEN = new UserId("user_ben");
    private static final Instant BEGIN = Instant.parse("2026-05-01T10:00:00Z");
    private static final EntryPiece ELISE = new EntryPiece(null, "Für Elise", "L. van Beethoven", null, null, null);
    private static final EntryPiece SCALES = new EntryPiece(null, "Scales", null, null, null, null);

    private Feed feed;
    private Repertoire repertoire;
    private long position;
    private final Map<String, Long> versions = new HashMap<>();

    @BeforeEach
    void start() {
        var dsl = RepertoireDatabase.empty();
        var json = new ViewJson(JsonMapper.builder().build());
        feed = new Feed(new RepertoireProjection(new RepertoireTable(dsl, json), new PractisedTable(dsl, json)));
        repertoire = new Repertoire(new StudyTable(dsl, json));
    }

    @Test
    void an_entry_counts_whether_it_or_the_item_came_first() {
        log("entry_1", 0, 30, ELISE);
        add(ANNA, "piece_1", "Für Elise", "Beethoven");
        log("entry_2", 60, 20, ELISE, SCALES);

        PracticeStats stats = stats();

        assertThat(stats).isEqualTo(new PracticeStats(2, 40, BEGIN, BEGIN.plusSeconds(60)));
    }

    @Test
    void removed_entries_do_not_count_and_restored_ones_do_again() {
        add(ANNA, "piece_1", "Für Elise", "Beethoven");
        log("entry_1", 0, 30, ELISE);
        tell(new EntryRemoved(new EntryId("entry_1"), ANNA), "entry_1");
        assertThat(stats()).isEqualTo(PracticeStats.NONE);

        tell(new EntryRestored(new EntryId("entry_1"), ANNA), "entry_1");

        assertThat(stats().minutes()).isEqualTo(30);
    }

    @Test
    void changed_entries_and_renamed_items_are_followed() {
        add(ANNA, "piece_1", "Für Elise", "Beethoven");
        log("entry_1", 0, 30, SCALES);
        assertThat(stats().count()).isZero();

        tell(new EntryChanged(new EntryId("entry_1"), ANNA, null, words(ELISE)), "entry_1");
        assertThat(stats().count()).isEqualTo(1);
        tell(new ItemRenamed(id("piece_1"), ANNA, new ItemNames("Scales", null, null)), "piece_1");

        assertThat(stats().count()).isZero();
    }

    @Test
    void an_entry_that_names_a_piece_twice_counts_once_with_both_shares() {
        add(ANNA, "piece_1", "Für Elise", "Beethoven");
        log("entry_1", 0, 30, ELISE, SCALES, ELISE);

        assertThat(stats()).isEqualTo(new PracticeStats(1, 20, BEGIN, BEGIN));
        assertThat(repertoire.handle(new FindPractice(ANNA, id("piece_1"))).naming())
                .containsExactly("entry_1");
        assertThat(repertoire.handle(new FindPractice(ANNA, id("piece_1"))).recent())
                .hasSize(1);
    }

    @Test
    void a_list_is_in_the_order_of_the_titles_and_of_one_owner_alone() {
        add(ANNA, "piece_1", "Sonata", null);
        add(ANNA, "piece_2", "Air", "Bach");
        add(ANNA, "piece_3", "Étude", null);
        add(BEN, "piece_4", "Berceuse", null);

        RepertoirePage first = repertoire.handle(new ListItems(ANNA, null, null, 2));
        RepertoirePage second = repertoire.handle(new ListItems(ANNA, null, first.next(), 2));

        assertThat(titles(first)).containsExactly("Air", "Étude");
        assertThat(titles(second)).containsExactly("Sonata");
        assertThat(second.next()).isNull();
        assertThat(titles(repertoire.handle(new ListItems(ANNA, RepertoireStatus.DROPPED, null, 9))))
                .isEmpty();
        assertThatThrownBy(() -> repertoire.handle(new ListItems(ANNA, null, "???", 9)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void an_item_is_found_by_any_of_its_ids_by_its_owner_alone() {
        add(ANNA, "piece_1", "Für Elise", "Beethoven");

        assertThat(repertoire.handle(new FindItem(ANNA, "für elise-beethoven"))).isPresent();
        assertThat(repertoire.handle(new FindItem(ANNA, "Für Elise||L. van Beethoven")))
                .isPresent();
        assertThat(repertoire.handle(new FindItem(ANNA, "piece_1"))).isPresent();
        assertThat(repertoire.handle(new FindItem(ANNA, "piece_2"))).isEmpty();
        assertThat(repertoire.handle(new FindItem(BEN, "piece_1"))).isEmpty();
    }

    @Test
    void a_removed_item_is_in_no_list_until_it_is_restored() {
        add(ANNA, "piece_1", "Für Elise", "Beethoven");
        tell(new ItemRemoved(id("piece_1"), ANNA), "piece_1");
        assertThat(titles(repertoire.handle(new ListItems(ANNA, null, null, 9))))
                .isEmpty();

        tell(new ItemRestored(id("piece_1"), ANNA), "piece_1");

        assertThat(titles(repertoire.handle(new ListItems(ANNA, null, null, 9))))
                .containsExactly("Für Elise");
    }

    private PracticeStats stats() {
        return repertoire
                .handle(new ListItems(ANNA, null, null, 9))
                .items()
                .get(0)
                .stats();
    }

    private static List<String> titles(RepertoirePage page) {
        return page.items().stream().map(each -> each.item().names().title()).toList();
    }

    private void add(UserId owner, String piece, String title, String composer) {
        StudiedPiece studied = new StudiedPiece(piece);
        tell(
                new ItemAdded(
                        RepertoireItemId.of(owner, studied),
                        owner,
                        studied,
                        RepertoireStatus.PLANNED,
                        new ItemNames(title, composer, null)),
                piece);
    }

    private void log(String id, int seconds, int minutes, EntryPiece... pieces) {
        EntryFacts facts =
                new EntryFacts(EntryTime.at(BEGIN.plusSeconds(seconds), "UTC"), minutes, null, null, null, null);
        tell(new EntryLogged(new EntryId(id), ANNA, facts, words(pieces)), id);
    }

    private static EntryWords words(EntryPiece... pieces) {
        return new EntryWords(null, List.of(pieces), null, null, null, null, null, null, null, null, null);
    }

    private static RepertoireItemId id(String piece) {
        return RepertoireItemId.of(ANNA, new StudiedPiece(piece));
    }

    private void tell(UserEvent event, String entity) {
        long version = versions.merge(entity, 0L, (before, zero) -> before + 1);
        feed.batch(List.of(new Recorded(event, BEGIN.plusSeconds(position), version, ++position)));
    }
}
