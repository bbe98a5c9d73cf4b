package org.mirubato.query.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirubato.query.library.Tables.ENTRIES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.DocumentPage;
import org.mirubato.domain.practice.DocumentPage.Facet;
import org.mirubato.domain.practice.DuplicatePage;
import org.mirubato.domain.practice.EntryDocument;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPage;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryType;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookEvent.DuplicateDismissed;
import org.mirubato.domain.practice.LogbookEvent.EntryChanged;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.domain.practice.LogbookEvent.EntryRemoved;
import org.mirubato.domain.practice.LogbookEvent.EntryRestored;
import org.mirubato.domain.practice.LogbookQuery.FindCurrentSession;
import org.mirubato.domain.practice.LogbookQuery.FindDuplicates;
import org.mirubato.domain.practice.LogbookQuery.FindEntry;
import org.mirubato.domain.practice.LogbookQuery.ListDocuments;
import org.mirubato.domain.practice.LogbookQuery.ListEntries;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionAbandoned;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionContinued;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionStarted;
import org.mirubato.domain.practice.PracticeSessionId;
import org.mirubato.domain.testing.Feed;
import org.mirubato.domain.testing.Histories.Recorded;
import org.mirubato.query.projection.ViewJson;
import tools.jackson.databind.json.JsonMapper;

class LogbookProjectionTest {

    private static final UserId ANNA = new UserId("user_anna");
    private static final UserId BEN = new UserId("user_ben");
    private static final Instant BEGIN = Instant.parse("2026-05-01T10:00:00Z");

    private final ViewJson json = new ViewJson(JsonMapper.builder().build());
    private DSLContext dsl;
    private Feed feed;
    private Logbook logbook;
    private long position;
    private final Map<String, Long> versions = new HashMap<>();

    @BeforeEach
    void start() {
        dsl = LogbookDatabase.empty();
        var sessions = new SessionTable(dsl, json);
        feed = new Feed(new LogbookProjection(new EntryTable(dsl, json), sessions));
        logbook = new Logbook(new SearchTable(dsl, json, new JoinTable(dsl)), new DuplicateTable(dsl, json), sessions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|bach elise scales chinese",
                "composer:bach|bach",
                "composer:\"johann bach\"|bach",
                "composer:BEETHOVÉN|elise",
                "piece:\"fur elise\"|elise",
                "piece:invention composer:bach|bach",
                "piece:invention composer:beethoven|''",
                "duration:>30|bach",
                "duration:30|elise",
                "duration:10..30|elise scales chinese",
                "tag:\"slow practice\"|bach",
                "tag:slow|''",
                "tag:🎹|scales",
                "technique:Scale|scales",
                "-mood:frustrated|elise scales chinese",
                "mood:frustrated|bach",
                "type:lesson|elise",
                "instrument:\"Viola da Gamba\"|scales",
                "notes:left|elise",
                "has:notes|elise",
                "-has:pieces|scales",
                "has:goals OR has:score OR has:session|''",
                "has:mood|bach",
                "has:tags|bach scales",
                "has:techniques|scales",
                "date:2026-05-01|bach",
                "date:>2026-05-02|scales chinese",
                "after:2026-05-01 before:2026-05-03|elise",
                "inv|bach",
                "vention|''",
                "LEFT hand|elise",
                "left bach|''",
                "(composer:bach OR technique:scale) NOT type:lesson|bach scales",
                "夜想|chinese",
                "想曲|chinese",
                "🎹|scales",
                "%|''",
                "composer:%|''",
                "composer:'|''"
            })
    void a_search_finds_what_it_says(String search, String found) {
        given(
                logged("bach", 0, 45, piece("Invention No. 1", "Johann Sebastian Bach")),
                logged("elise", 1, 30, piece("Für Elise", "Beethoven")),
                logged("scales", 2, 20, null),
                logged("chinese", 3, 10, piece("夜想曲", "ショパン")));
        given(
                changed(
                        "bach",
                        new EntryWords(
                                null,
                                null,
                                null,
                                null,
                                "frustrated",
                                List.of("Slow practice"),
                                null,
                                null,
                                null,
                                null,
                                null)),
                new EntryChanged(
                        new EntryId("elise"),
                        ANNA,
                        new EntryFacts(null, null, EntryType.LESSON, null, null, null),
                        new EntryWords(
                                null, null, null, "The left hand is late.", null, null, null, null, null, null, null)),
                changed(
                        "scales",
                        new EntryWords(
                                "viola da gamba",
                                null,
                                List.of("scale"),
                                null,
                                null,
                                List.of("🎹"),
                                null,
                                null,
                                null,
                                null,
                                null)));

        List<String> ids = ids(list(search == null ? "" : search, null, 50));

        assertThat(ids).containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(" "));
    }

    @Test
    void pages_follow_each_other_newest_first_without_a_gap() {
        given(IntStream.range(0, 7)
                .mapToObj(number -> logged("entry_" + number, number / 3, 10, null))
                .toArray(UserEvent[]::new));

        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            EntryPage page = list("", cursor, 2);
            ids.addAll(ids(page));
            cursor = page.next();
        } while (cursor != null);

        assertThat(ids).containsExactly("entry_6", "entry_5", "entry_4", "entry_3", "entry_2", "entry_1", "entry_0");
        assertThatThrownBy(() -> list("", "nonsense", 2)).isInstanceOf(Refusal.class);
    }

    @Test
    void facets_count_all_that_is_found_most_frequent_first() {
        given(
                logged("a", 0, 10, piece("One", "Bach")),
                logged("b", 1, 10, piece("Two", "Bach")),
                logged("c", 2, 10, piece("Three", "Ravel")));
        given(changed("a", tags("x", "y")), changed("b", tags("y")));

        Map<String, List<Facet>> facets = logbook.handle(new ListDocuments(new ListEntries(ANNA, "", null, 1), true))
                .facets();

        assertThat(facets.get("composers")).containsExactly(new Facet("Bach", 2), new Facet("Ravel", 1));
        assertThat(facets.get("tags")).containsExactly(new Facet("y", 2), new Facet("x", 1));
        assertThat(facets.get("type")).containsExactly(new Facet("practice", 3));
        assertThat(facets.get("instrument")).containsExactly(new Facet("piano", 3));
        assertThat(facets.get("mood")).isEmpty();
        assertThat(facets.get("techniques")).isEmpty();
    }

    @Test
    void a_logbook_shows_its_owners_entries_alone_although_both_use_one_id() {
        given(logged("a", 0, 10, null));
        given(new EntryLogged(new EntryId("a"), BEN, facts(0, 55), blank(null)));

        assertThat(list("", null, 50).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.minutes()).isEqualTo(10));
        assertThat(logbook.handle(new FindEntry(BEN, new EntryId("a")))
                        .orElseThrow()
                        .minutes())
                .isEqualTo(55);
    }

    @Test
    void a_removed_entry_is_nowhere_and_comes_back_as_it_was() {
        given(logged("a", 0, 10, null), new EntryRemoved(new EntryId("a"), ANNA));

        assertThat(list("", null, 50).entries()).isEmpty();
        assertThat(logbook.handle(new FindEntry(ANNA, new EntryId("a")))).isEmpty();

        position++;
        feed.batch(List.of(new Recorded(new EntryRestored(new EntryId("a"), ANNA), BEGIN, 2, position)));

        assertThat(ids(list("", null, 50))).containsExactly("a");
    }

    @Test
    void an_old_event_changes_nothing() {
        given(logged("a", 0, 10, null), changed("a", tags("new")));

        feed.batch(List.of(new Recorded(logged("a", 0, 10, null), BEGIN, 0, 1)));

        assertThat(list("", null, 50).entries().get(0).tags()).containsExactly("new");
    }

    @Test
    void texts_with_a_nul_character_are_kept_without_it() {
        given(logged("a", 0, 10, piece("Et\0ude", "Ba\0ch")));
        given(changed(
                "a", new EntryWords(null, null, null, "no\0te", null, List.of("t\0"), null, null, null, null, null)));

        assertThat(list("", null, 50).entries().get(0).notes()).isEqualTo("no\ufffdte");
    }

    @Test
    void practice_that_is_written_down_twice_is_suggested_until_it_is_dismissed() {
        given(
                logged("a", 0, 30, piece("Für Elise", "Beethoven")),
                logged("b", 0, 32, piece("fur elise", null)),
                logged("other-day", 1, 30, piece("Für Elise", "Beethoven")),
                logged("longer", 0, 60, piece("Für Elise", "Beethoven")),
                logged("bare", 4, 30, null),
                logged("bare-too", 4, 30, null));

        List<DuplicatePage.Pair> pairs = duplicates();
        given(new DuplicateDismissed(new EntryId("bare-too"), ANNA, new EntryId("bare")));

        assertThat(pairs)
                .extracting(pair -> pair.first().id() + " " + pair.second().id() + " " + pair.confidence())
                .containsExactly("a b 0.95", "bare bare-too 0.7");
        assertThat(duplicates()).hasSize(1);
    }

    @Test
    void entries_that_begin_and_last_alike_are_suggested_although_their_types_differ() {
        given(logged("a", 0, 30, piece("Etude", null)));
        given(logged("b", 0, 31, piece("Etude", null)));
        given(new EntryChanged(
                new EntryId("b"), ANNA, new EntryFacts(null, null, EntryType.LESSON, null, null, null), null));

        assertThat(duplicates())
                .singleElement()
                .satisfies(pair -> assertThat(pair.confidence()).isEqualTo(DuplicatePage.MEDIUM));
    }

    @Test
    void the_session_that_began_last_is_the_current_one_until_it_is_over() {
        given(started("one"));
        given(started("two"), new SessionContinued(new PracticeSessionId("two"), ANNA, BEGIN, 90, null, null));

        assertThat(logbook.handle(new FindCurrentSession(ANNA)).orElseThrow().id())
                .isEqualTo(new PracticeSessionId("two"));

        position++;
        feed.batch(List.of(new Recorded(new SessionAbandoned(new PracticeSessionId("two"), ANNA), BEGIN, 2, position)));

        assertThat(logbook.handle(new FindCurrentSession(ANNA)).orElseThrow().id())
                .isEqualTo(new PracticeSessionId("one"));
        assertThat(logbook.handle(new FindCurrentSession(BEN))).isEmpty();
    }

    @Test
    void documents_say_what_the_views_say() {
        givenThreeEntries();

        assertThat(documents(null, 2).documents()).isEqualTo(told(list("", null, 2)));
        assertThat(documents(documents(null, 2).next(), 2).documents())
                .isEqualTo(told(list("", list("", null, 2).next(), 2)));
    }

    @Test
    void a_stored_document_of_the_present_form_and_version_is_shown_as_it_is() {
        givenThreeEntries();
        dsl.update(ENTRIES)
                .set(ENTRIES.DOCUMENT, "{\"id\":\"stored\"}")
                .where(ENTRIES.ID.eq("two"))
                .execute();

        assertThat(documents(null, 3).documents()).element(1).isEqualTo("{\"id\":\"stored\"}");
    }

    @Test
    void a_document_of_an_earlier_form_or_version_is_made_anew_of_its_view() {
        givenThreeEntries();
        dsl.update(ENTRIES)
                .set(ENTRIES.DOCUMENT, "{}")
                .set(ENTRIES.DOCUMENT_FORM, EntryDocument.FORM - 1)
                .where(ENTRIES.ID.eq("one"))
                .execute();
        dsl.update(ENTRIES)
                .setNull(ENTRIES.DOCUMENT)
                .setNull(ENTRIES.DOCUMENT_FORM)
                .where(ENTRIES.ID.eq("two"))
                .execute();
        dsl.update(ENTRIES)
                .set(ENTRIES.DOCUMENT, "{}")
                .set(ENTRIES.DOCUMENT_VERSION, ENTRIES.VERSION.minus(1L))
                .where(ENTRIES.ID.eq("three"))
                .execute();

        assertThat(documents(null, 3).documents()).hasSize(3).isEqualTo(told(list("", null, 3)));
    }

    private void givenThreeEntries() {
        given(
                logged("one", 1, 30, piece("Für Elise", "Beethoven")),
                logged("two", 2, 20, piece("Gigue", null)),
                logged("three", 3, 10, piece("Gigue", null)));
    }

    private DocumentPage documents(String after, int limit) {
        return logbook.handle(new ListDocuments(new ListEntries(ANNA, "", after, limit), false));
    }

    private List<String> told(EntryPage page) {
        return page.entries().stream()
                .map(entry -> json.column(EntryDocument.of(entry, json::parsed)))
                .toList();
    }

    private EntryPage list(String search, String after, int limit) {
        return logbook.handle(new ListEntries(ANNA, search, after, limit));
    }

    private List<DuplicatePage.Pair> duplicates() {
        return logbook.handle(new FindDuplicates(ANNA)).pairs();
    }

    private static List<String> ids(EntryPage page) {
        return page.entries().stream().map(EntryView::id).map(EntryId::value).toList();
    }

    private void given(UserEvent... events) {
        List<Recorded> batch = new ArrayList<>();
        for (UserEvent event : events) {
            position++;
            long version = versions.merge(KeyOf.event(event), 1L, Long::sum) - 1;
            batch.add(new Recorded(event, BEGIN.plusSeconds(position), version, position));
        }
        feed.batch(batch);
    }

    private static EntryLogged logged(String id, int day, int minutes, EntryPiece piece) {
        return new EntryLogged(new EntryId(id), ANNA, facts(day, minutes), blank(piece));
    }

    private static EntryChanged changed(String id, EntryWords words) {
        return new EntryChanged(new EntryId(id), ANNA, null, words);
    }

    private static SessionStarted started(String id) {
        return new SessionStarted(new PracticeSessionId(id), ANNA, facts(0, 0), blank(null));
    }

    private static EntryPiece piece(String title, String composer) {
        return new EntryPiece(null, title, composer, null, null, null);
    }

    private static EntryFacts facts(int day, int minutes) {
        EntryTime when = EntryTime.at(BEGIN.plusSeconds(day * 86_400L), "UTC");
        return new EntryFacts(when, minutes, EntryType.PRACTICE, List.of(), "", false);
    }

    private static EntryWords blank(EntryPiece piece) {
        List<EntryPiece> pieces = piece == null ? List.of() : List.of(piece);
        return new EntryWords("piano", pieces, List.of(), "", "", List.of(), "", "", "", "", List.of());
    }

    private static EntryWords tags(String... tags) {
        return new EntryWords(null, null, null, null, null, List.of(tags), null, null, null, null, null);
    }
}
