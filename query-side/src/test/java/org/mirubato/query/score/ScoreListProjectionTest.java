package org.mirubato.query.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.SimpleQueryUpdateEmitter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.MediaType;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ScoreEvent;
import org.mirubato.domain.score.ScoreEvent.PageRendered;
import org.mirubato.domain.score.ScoreEvent.ReadingCorrected;
import org.mirubato.domain.score.ScoreEvent.ScoreDeleted;
import org.mirubato.domain.score.ScoreEvent.ScoreUploaded;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.domain.score.ScorePage;
import org.mirubato.domain.score.ScoreQuery.FindScore;
import org.mirubato.domain.score.ScoreQuery.FindScoreByContent;
import org.mirubato.domain.score.ScoreQuery.ListScores;
import org.mirubato.domain.score.ScoreQuery.SortBy;
import org.mirubato.domain.score.ScoreView;
import org.mirubato.domain.testing.Feed;
import org.mirubato.domain.testing.Histories.Recorded;
import tools.jackson.databind.json.JsonMapper;

class ScoreListProjectionTest {

    private static final UserId ANNA = new UserId("user_anna");
    private static final UserId BEN = new UserId("user_ben");
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private Feed feed;
    private ScoreLibrary library;
    private long position;

    @BeforeEach
    void start() {
        var dsl = LibraryDatabase.empty();
        var json = new ScoreViewJson(JsonMapper.builder().build());
        feed = new Feed(new ScoreListProjection(
                new ScoreListTable(dsl, json),
                SimpleQueryUpdateEmitter.builder().build()));
        library = new ScoreLibrary(new LibraryTable(dsl, json), (key, ttl, source) -> source.get(), json);
    }

    @Test
    void every_word_of_a_search_is_found_whatever_its_case_and_accents() {
        given(upload(ANNA, "a", "Étude de Fauré.pdf"), composer(ANNA, "a", "Gabriel FAURÉ"));
        given(upload(ANNA, "b", "Etude.pdf"), composer(ANNA, "b", "Chopin"));

        ScorePage both = list("etude");
        ScorePage one = list("faure ÉTUDE");
        ScorePage none = list("etude bach");

        assertThat(both.total()).isEqualTo(2);
        assertThat(one.items()).extracting(ScoreView::id).containsExactly(new ScoreId("a"));
        assertThat(none.items()).isEmpty();
    }

    @Test
    void a_percent_sign_in_a_search_means_nothing() {
        given(upload(ANNA, "a", "Prelude.pdf"));

        ScorePage page = list("%");

        assertThat(page.total()).isEqualTo(1);
    }

    @Test
    void number_two_stands_before_number_ten_and_equal_titles_stand_by_id() {
        given(upload(ANNA, "a", "Etude No. 10.pdf"));
        given(upload(ANNA, "c", "Etude No. 2.pdf"));
        given(upload(ANNA, "b", "étude no. 2.pdf"));

        ScorePage page = library.handle(new ListScores(ANNA, "", SortBy.TITLE, true, 20, 0));

        assertThat(page.items()).extracting(score -> score.id().value()).containsExactly("b", "c", "a");
    }

    @Test
    void scores_without_a_composer_stand_last_in_either_direction() {
        given(upload(ANNA, "a", "One.pdf"));
        given(upload(ANNA, "b", "Two.pdf"), composer(ANNA, "b", "Bach"));

        ScorePage up = library.handle(new ListScores(ANNA, "", SortBy.COMPOSER, true, 20, 0));
        ScorePage down = library.handle(new ListScores(ANNA, "", SortBy.COMPOSER, false, 20, 0));

        assertThat(up.items()).extracting(score -> score.id().value()).containsExactly("b", "a");
        assertThat(down.items()).extracting(score -> score.id().value()).containsExactly("b", "a");
    }

    @Test
    void a_composer_that_the_user_took_away_is_neither_found_nor_sorted_by() {
        given(upload(ANNA, "a", "One.pdf"), composer(ANNA, "a", "Nobody"), composer(ANNA, "a", ""));
        given(upload(ANNA, "b", "Two.pdf"), composer(ANNA, "b", "Bach"));

        ScorePage up = library.handle(new ListScores(ANNA, "", SortBy.COMPOSER, true, 20, 0));

        assertThat(up.items()).extracting(score -> score.id().value()).containsExactly("b", "a");
        assertThat(list("nobody").items()).isEmpty();
        assertThat(find(ANNA, "a").told(ReadField.COMPOSER)).isNull();
    }

    @Test
    void a_page_beyond_the_end_still_tells_the_total() {
        given(upload(ANNA, "a", "One.pdf"));

        ScorePage page = library.handle(new ListScores(ANNA, "", SortBy.TITLE, true, 20, 40));

        assertThat(page).isEqualTo(new ScorePage(List.of(), 1));
    }

    @Test
    void lists_carry_no_pages_and_a_score_in_full_carries_them() {
        given(upload(ANNA, "a", "One.pdf"), new PageRendered(new ScoreId("a"), ANNA, 1, 1, 1200, 1697));

        ScoreView listed = list("").items().get(0);
        ScoreView found = find(ANNA, "a");

        assertThat(listed.pages()).isEmpty();
        assertThat(found.pages()).hasSize(1);
    }

    @Test
    void a_library_shows_its_owners_scores_alone() {
        given(upload(ANNA, "a", "One.pdf"));
        given(upload(BEN, "b", "Two.pdf"));

        ScorePage page = list("");

        assertThat(page.items()).extracting(score -> score.id().value()).containsExactly("a");
        assertThatThrownBy(() -> library.handle(new FindScore(ANNA, new ScoreId("b"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThat(library.handle(new FindScoreByContent(BEN, hash("a")))).isEmpty();
    }

    @Test
    void a_deleted_score_is_nowhere_and_an_old_event_does_not_bring_it_back() {
        given(upload(ANNA, "a", "One.pdf"), new ScoreDeleted(new ScoreId("a"), ANNA));

        feed.batch(List.of(new Recorded(upload(ANNA, "a", "One.pdf"), BEGIN, 0, 1)));

        assertThat(list("").total()).isZero();
        assertThat(library.handle(new FindScore(ANNA, new ScoreId("a")))).isEmpty();
        assertThat(library.handle(new FindScoreByContent(ANNA, hash("a")))).isEmpty();
    }

    @Test
    void a_name_with_a_nul_character_is_kept_without_it() {
        given(upload(ANNA, "a", "One\0.pdf"));

        assertThat(find(ANNA, "a").title()).isEqualTo("One\ufffd");
    }

    @Test
    void an_answer_kept_from_before_a_rebuild_is_not_given_after_it() {
        var dsl = LibraryDatabase.empty();
        var json = new ScoreViewJson(JsonMapper.builder().build());
        Map<String, byte[]> kept = new HashMap<>();
        library = new ScoreLibrary(
                new LibraryTable(dsl, json),
                (key, ttl, source) -> kept.computeIfAbsent(key, absent -> source.get()),
                json);
        given(upload(ANNA, "a", "Wrong.pdf"));
        String listed = list("").items().get(0).title();
        String found = find(ANNA, "a").title();

        LibraryDatabase.exchanged();
        feed.batch(List.of(new Recorded(upload(ANNA, "a", "Right.pdf"), BEGIN, 0, 1)));

        assertThat(List.of(listed, found)).containsOnly("Wrong");
        assertThat(List.of(list("").items().get(0).title(), find(ANNA, "a").title()))
                .containsOnly("Right");
    }

    @Test
    void what_is_told_again_is_kept_and_told_to_no_follower() {
        List<Object> told = new ArrayList<>();
        SimpleQueryUpdateEmitter emitter = SimpleQueryUpdateEmitter.builder().build();
        emitter.registerDispatchInterceptor(updates -> (index, update) -> {
            told.add(update);
            return update;
        });
        feed = new Feed(new ScoreListProjection(
                new ScoreListTable(
                        LibraryDatabase.empty(),
                        new ScoreViewJson(JsonMapper.builder().build())),
                emitter));

        feed.again(List.of(new Recorded(upload(ANNA, "a", "One.pdf"), BEGIN, 0, 1)));
        List<Object> toldAgain = List.copyOf(told);
        feed.batch(List.of(new Recorded(upload(ANNA, "b", "Two.pdf"), BEGIN, 0, 2)));

        assertThat(list("").total()).isEqualTo(2);
        assertThat(toldAgain).isEmpty();
        assertThat(told).hasSize(1);
    }

    private ScorePage list(String words) {
        return library.handle(new ListScores(ANNA, words, SortBy.CREATED, false, 20, 0));
    }

    private ScoreView find(UserId viewer, String id) {
        return library.handle(new FindScore(viewer, new ScoreId(id))).orElseThrow();
    }

    private void given(ScoreEvent... events) {
        for (int i = 0; i < events.length; i++) {
            position++;
            feed.batch(List.of(new Recorded(events[i], BEGIN.plusSeconds(position), i, position)));
        }
    }

    private static ScoreUploaded upload(UserId owner, String id, String fileName) {
        return new ScoreUploaded(new ScoreId(id), owner, hash(id), MediaType.PDF, fileName, 1000);
    }

    private static ReadingCorrected composer(UserId owner, String id, String name) {
        return new ReadingCorrected(new ScoreId(id), owner, ReadField.COMPOSER, name);
    }

    private static ContentHash hash(String id) {
        return new ContentHash(id.repeat(64));
    }
}
