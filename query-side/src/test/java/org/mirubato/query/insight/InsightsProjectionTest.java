package org.mirubato.query.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.DayRange;
import org.mirubato.domain.insight.DayTotal;
import org.mirubato.domain.insight.Dimension;
import org.mirubato.domain.insight.InsightQuery.FindDays;
import org.mirubato.domain.insight.InsightQuery.FindInsights;
import org.mirubato.domain.insight.InsightQuery.Insights;
import org.mirubato.domain.insight.InsightQuery.ListPractised;
import org.mirubato.domain.insight.MoodOfDay;
import org.mirubato.domain.insight.PractisedPiece;
import org.mirubato.domain.insight.Share;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryType;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.practice.LogbookEvent.EntryChanged;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.domain.practice.LogbookEvent.EntryRemoved;
import org.mirubato.domain.practice.LogbookEvent.EntryRestored;
import org.mirubato.domain.testing.Feed;
import org.mirubato.domain.testing.Histories.Recorded;
import org.mirubato.query.projection.ViewJson;
import tools.jackson.databind.json.JsonMapper;

class InsightsProjectionTest {

    private static final UserId ANNA = new UserId("user_anna");
    private static final UserId BEN = new UserId("user_ben");
    private static final Instant BEGIN = Instant.parse("2026-05-01T10:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    private static final DayRange MAY = new DayRange(FIRST, LocalDate.of(2026, 5, 31));

    private Feed feed;
    private InsightAnswers answers;
    private long position;
    private final Map<EntryId, Long> versions = new HashMap<>();

    @BeforeEach
    void start() {
        var dsl = InsightDatabase.empty();
        var json = new ViewJson(JsonMapper.builder().build());
        feed = new Feed(new InsightsProjection(new PractisedEntryTable(dsl, json), new PracticeDayTable(dsl)));
        answers = new InsightAnswers(new InsightTable(dsl));
    }

    @Test
    void a_changed_entry_counts_as_it_is_now_on_the_day_that_it_is_on_now() {
        given(logged("a", 0, 30, "Gigue", "Bach"), logged("b", 0, 10, "Gigue", "Bach"));
        given(new EntryChanged(new EntryId("a"), ANNA, facts(2, 45), null));

        assertThat(days(ANNA)).containsExactly(new DayTotal(FIRST, 10, 1), new DayTotal(FIRST.plusDays(2), 45, 1));
    }

    @Test
    void a_removed_entry_counts_nothing_until_it_is_back() {
        given(logged("a", 0, 30, "Gigue", "Bach"), new EntryRemoved(new EntryId("a"), ANNA));

        assertThat(days(ANNA)).isEmpty();
        assertThat(insights(ANNA).practised()).isEmpty();

        given(new EntryRestored(new EntryId("a"), ANNA));

        assertThat(days(ANNA)).containsExactly(new DayTotal(FIRST, 30, 1));
        assertThat(insights(ANNA).practised()).containsExactly(FIRST);
    }

    @Test
    void nobody_sees_the_sums_of_another() {
        given(logged("a", 0, 30, "Gigue", "Bach"));
        given(new EntryLogged(new EntryId("a"), BEN, facts(0, 55), words("Air", "Bach")));

        assertThat(days(BEN)).containsExactly(new DayTotal(FIRST, 55, 1));
        assertThat(insights(BEN).shares().get(Dimension.PIECE))
                .extracting(Share::name)
                .containsExactly("Air");
    }

    @Test
    void shares_are_told_longest_first_and_ways_of_writing_are_one_piece() {
        given(
                logged("a", 0, 30, "Für Elise", "Beethoven"),
                logged("b", 1, 20, "fur elise", "Ludwig van Beethoven"),
                logged("c", 2, 40, "Gigue", null));

        Insights insights = insights(ANNA);

        assertThat(insights.shares().get(Dimension.PIECE))
                .containsExactly(
                        new Share("Für Elise", "Beethoven", 50, 2, FIRST.plusDays(1)),
                        new Share("Gigue", null, 40, 1, FIRST.plusDays(2)));
        assertThat(insights.shares().get(Dimension.COMPOSER))
                .containsExactly(new Share("Ludwig van Beethoven", null, 50, 2, FIRST.plusDays(1)));
        assertThat(insights.shares().get(Dimension.TYPE))
                .containsExactly(new Share("practice", null, 90, 3, FIRST.plusDays(2)));
        assertThat(insights.moods()).hasSize(3).contains(new MoodOfDay(FIRST, "proud", 1));
    }

    @Test
    void pieces_tell_when_they_were_practised_last_and_how_much_of_that_was_lately() {
        given(logged("a", 0, 30, "Gigue", null), logged("b", 20, 20, "Gigue", null), logged("c", 21, 5, "Air", null));

        assertThat(answers.handle(new ListPractised(ANNA, FIRST.plusDays(22))).pieces())
                .containsExactly(
                        new PractisedPiece("Air", null, FIRST.plusDays(21), 5, 5),
                        new PractisedPiece("Gigue", null, FIRST.plusDays(20), 20, 50));
    }

    @Test
    void an_event_that_was_told_counts_once() {
        given(logged("a", 0, 30, "Gigue", "Bach"));

        feed.batch(List.of(new Recorded(logged("a", 0, 30, "Gigue", "Bach"), BEGIN, 0, 1)));

        assertThat(days(ANNA)).containsExactly(new DayTotal(FIRST, 30, 1));
    }

    @Test
    void the_one_character_that_no_table_can_hold_stops_nothing() {
        given(logged("a", 0, 30, "Gi\0gue", "Ba\0ch"));
        given(new EntryRemoved(new EntryId("a"), ANNA));

        assertThat(insights(ANNA).shares().get(Dimension.PIECE)).isEmpty();
    }

    private List<DayTotal> days(UserId owner) {
        return answers.handle(new FindDays(owner, MAY)).days();
    }

    private Insights insights(UserId owner) {
        return answers.handle(new FindInsights(owner, MAY));
    }

    private void given(LogbookEvent... events) {
        List<Recorded> batch = new ArrayList<>();
        for (LogbookEvent event : events) {
            position++;
            long version = versions.merge(event.entryId(), 1L, Long::sum) - 1;
            batch.add(new Recorded(event, BEGIN.plusSeconds(position), version, position));
        }
        feed.batch(batch);
    }

    private static EntryLogged logged(String id, int day, int minutes, String title, String composer) {
        return new EntryLogged(new EntryId(id), ANNA, facts(day, minutes), words(title, composer));
    }

    private static EntryFacts facts(int day, int minutes) {
        EntryTime when = EntryTime.at(BEGIN.plusSeconds(day * 86_400L), "UTC");
        return new EntryFacts(when, minutes, EntryType.PRACTICE, List.of(), "", false);
    }

    private static EntryWords words(String title, String composer) {
        List<EntryPiece> pieces = List.of(new EntryPiece(null, title, composer, null, null, null));
        return new EntryWords("piano", pieces, List.of(), "", "proud", List.of(), "", "", "", "", List.of());
    }
}
