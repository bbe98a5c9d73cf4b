package org.mirubato.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ScoreEvent.PageRendered;
import org.mirubato.domain.score.ScoreEvent.PageUnreadable;
import org.mirubato.domain.score.ScoreEvent.PagesCompleted;
import org.mirubato.domain.score.ScoreEvent.ProcessingCompleted;
import org.mirubato.domain.score.ScoreEvent.ProcessingFailed;
import org.mirubato.domain.score.ScoreEvent.ProcessingRestarted;
import org.mirubato.domain.score.ScoreEvent.ReadingCorrected;
import org.mirubato.domain.score.ScoreEvent.ScoreDeleted;
import org.mirubato.domain.score.ScoreEvent.ScoreInspected;
import org.mirubato.domain.score.ScoreEvent.ScoreRead;
import org.mirubato.domain.score.ScoreEvent.ScoreUploaded;
import org.mirubato.domain.score.ScoreEvent.ThumbnailRendered;
import org.mirubato.domain.score.ScoreView.PageView;
import org.mirubato.domain.score.ScoreView.Status;

class ScoreFoldTest {

    private static final ScoreId ID = new ScoreId("score_1");
    private static final UserId OWNER = new UserId("user_1");
    private static final ContentHash HASH = new ContentHash("a".repeat(64));
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Place PLACE = new Place(1, 0.1, 0.2, 0.3, 0.4);

    @Test
    void a_score_bears_its_files_name_until_a_title_is_read() {
        ScoreView uploaded = after(uploaded("Suite.v2.pdf"));
        ScoreView read = after(uploaded("Suite.v2.pdf"), read("Suite in G"));

        assertThat(uploaded.title()).isEqualTo("Suite.v2");
        assertThat(read.title()).isEqualTo("Suite in G");
    }

    @Test
    void a_name_that_is_nothing_but_an_ending_stays_whole() {
        assertThat(ScoreFold.withoutEnding(".pdf")).isEqualTo(".pdf");
        assertThat(ScoreFold.withoutEnding("Suite")).isEqualTo("Suite");
    }

    @Test
    void a_correction_beats_every_reading_and_keeps_the_place_that_was_read() {
        ScoreView score = after(uploaded("a.pdf"), read("Sonate"), corrected("Sonata"), read("Sonnet"));

        ReadValue title = score.reading().get(ReadField.TITLE);
        assertThat(title).isEqualTo(new ReadValue(ReadField.TITLE, "Sonata", 1, ScoreView.BY_USER, PLACE));
        assertThat(score.title()).isEqualTo("Sonata");
    }

    @Test
    void what_readers_contradict_each_other_about_is_in_doubt_until_the_user_decides() {
        ScoreView read = after(uploaded("a.pdf"), contested());
        ScoreView decided = after(uploaded("a.pdf"), contested(), corrected("Sonata"));
        ScoreView again = after(uploaded("a.pdf"), contested(), corrected("Sonata"), contested());

        assertThat(read.doubts()).containsExactly(ReadField.TITLE, ReadField.KEY);
        assertThat(read.others(ReadField.TITLE)).containsExactly(SONNET);
        assertThat(decided.doubts()).containsExactly(ReadField.KEY);
        assertThat(decided.others(ReadField.TITLE)).isEmpty();
        assertThat(again.others(ReadField.TITLE)).isEmpty();
        assertThat(again.doubts()).containsExactly(ReadField.KEY);
        assertThat(again.title()).isEqualTo("Sonata");
    }

    @Test
    void a_value_that_is_accepted_as_it_was_read_is_the_users_from_then_on() {
        ScoreView score = after(uploaded("a.pdf"), contested(), corrected("Sonate"), read("Sonnet"));

        assertThat(score.title()).isEqualTo("Sonate");
        assertThat(score.reading().get(ReadField.TITLE).source()).isEqualTo(ScoreView.BY_USER);
    }

    @Test
    void an_opus_that_the_user_took_away_stays_away_whatever_is_read_later() {
        ReadValue wrong = new ReadValue(ReadField.OPUS, "G. 7", 0.5, "text", PLACE);
        ScoreRead read = new ScoreRead(ID, OWNER, 1, new Reading("test-1", List.of(wrong)));
        ReadingCorrected none = new ReadingCorrected(ID, OWNER, ReadField.OPUS, "");

        ScoreView before = after(uploaded("a.pdf"), read);
        ScoreView score = after(uploaded("a.pdf"), read, none, read);

        assertThat(before.told(ReadField.OPUS)).isEqualTo("G. 7");
        assertThat(score.told(ReadField.OPUS)).isNull();
        assertThat(score.reading().get(ReadField.OPUS))
                .isEqualTo(new ReadValue(ReadField.OPUS, "", 1, ScoreView.BY_USER, PLACE));
        assertThat(score.doubts()).isEmpty();
    }

    @Test
    void what_a_later_reading_no_longer_tells_goes_unless_a_reader_was_left_out() {
        ScoreRead nothing = new ScoreRead(ID, OWNER, 1, new Reading("test-2", List.of()));
        ScoreRead partial = new ScoreRead(ID, OWNER, 1, new Reading("test-2", List.of(), List.of(), true));

        ScoreView whole = after(uploaded("a.pdf"), contested(), nothing);
        ScoreView left = after(uploaded("a.pdf"), contested(), partial);

        assertThat(whole.title()).isEqualTo("a");
        assertThat(whole.reading()).isEmpty();
        assertThat(left.title()).isEqualTo("Sonate");
        assertThat(left.readBy()).isEqualTo(new ReadBy("test-2", true, List.of()));
    }

    @Test
    void a_sure_value_is_not_in_doubt_and_reasons_never_are() {
        ReadValue sure = new ReadValue(ReadField.TITLE, "Sonata", ScoreView.LEAST_SURE, "text", PLACE);
        ReadValue reasons = new ReadValue(ReadField.DIFFICULTY_REASONS, "span=9", 0.5, "glyphs", null);

        ScoreView score =
                after(uploaded("a.pdf"), new ScoreRead(ID, OWNER, 1, new Reading("test-1", List.of(sure, reasons))));

        assertThat(score.doubts()).isEmpty();
    }

    @Test
    void pages_stand_in_their_order_and_each_once() {
        ScoreView score = after(
                uploaded("a.pdf"),
                new ScoreInspected(ID, OWNER, 1, 3),
                new PageRendered(ID, OWNER, 1, 3, 1200, 1700),
                new PageUnreadable(ID, OWNER, 1, 1, "too large"),
                new PageRendered(ID, OWNER, 1, 1, 1200, 1600),
                new PagesCompleted(ID, OWNER, 1));

        assertThat(score.pages()).containsExactly(new PageView(1, 1200, 1600, null), new PageView(3, 1200, 1700, null));
        assertThat(score.pageCount()).isEqualTo(3);
        assertThat(score.status()).isEqualTo(Status.PROCESSING);
    }

    @Test
    void a_new_attempt_forgets_pages_and_failure_but_not_what_was_said_and_read() {
        ScoreView score = after(
                uploaded("a.pdf"),
                new ThumbnailRendered(ID, OWNER, 1, 400, 565),
                new PageRendered(ID, OWNER, 1, 1, 1200, 1700),
                corrected("Sonata"),
                new ProcessingFailed(ID, OWNER, 1, ProcessingStep.READ, "no time"),
                new ProcessingRestarted(ID, OWNER, 2, HASH));

        assertThat(score.status()).isEqualTo(Status.PENDING);
        assertThat(score.reason()).isNull();
        assertThat(score.attempt()).isEqualTo(2);
        assertThat(score.pages()).isEmpty();
        assertThat(score.thumbnail()).isTrue();
        assertThat(score.title()).isEqualTo("Sonata");
    }

    @Test
    void processing_ends_as_completed_or_as_failed_with_its_reason() {
        ScoreView completed = after(uploaded("a.pdf"), new ProcessingCompleted(ID, OWNER, 1));
        ScoreView failed = after(uploaded("a.pdf"), new ProcessingFailed(ID, OWNER, 1, null, "no time"));

        assertThat(completed.status()).isEqualTo(Status.COMPLETED);
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.reason()).isEqualTo("no time");
    }

    @Test
    void a_deleted_score_is_not_there_and_late_results_do_not_bring_it_back() {
        ScoreView view = null;
        List<ScoreEvent> events = List.of(uploaded("a.pdf"), new ScoreDeleted(ID, OWNER), read("Sonata"));
        for (ScoreEvent event : events) {
            view = ScoreFold.fold(view, event, BEGIN, 0);
        }

        assertThat(view).isNull();
    }

    @Test
    void a_view_tells_when_it_began_when_it_changed_and_by_which_event() {
        ScoreView score = after(uploaded("a.pdf"), read("Sonata"));

        assertThat(score.createdAt()).isEqualTo(BEGIN);
        assertThat(score.updatedAt()).isEqualTo(BEGIN.plusSeconds(1));
        assertThat(score.version()).isEqualTo(1);
    }

    private static ScoreView after(ScoreEvent... events) {
        ScoreView view = null;
        for (int i = 0; i < events.length; i++) {
            view = ScoreFold.fold(view, events[i], BEGIN.plusSeconds(i), i);
        }
        return view;
    }

    private static ScoreUploaded uploaded(String fileName) {
        return new ScoreUploaded(ID, OWNER, HASH, MediaType.PDF, fileName, 1000);
    }

    private static ScoreRead read(String title) {
        ReadValue value = new ReadValue(ReadField.TITLE, title, 0.8, "text", PLACE);
        return new ScoreRead(ID, OWNER, 1, new Reading("test-1", List.of(value)));
    }

    private static final ReadValue SONNET = new ReadValue(ReadField.TITLE, "Sonnet", 0.2, "text", PLACE);

    private static ScoreRead contested() {
        ReadValue title = new ReadValue(ReadField.TITLE, "Sonate", 0.8, "text", PLACE);
        ReadValue key = new ReadValue(ReadField.KEY, "C major", 0.55, "glyphs", null);
        return new ScoreRead(ID, OWNER, 1, new Reading("test-1", List.of(title, key), List.of(SONNET), false));
    }

    private static ReadingCorrected corrected(String title) {
        return new ReadingCorrected(ID, OWNER, ReadField.TITLE, title);
    }
}
