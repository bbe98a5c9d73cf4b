package org.mirubato.domain.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.Refusals.assertRefused;
import static org.mirubato.domain.score.ScoreDecider.decide;
import static org.mirubato.domain.score.Scores.CLARA;
import static org.mirubato.domain.score.Scores.READING;
import static org.mirubato.domain.score.Scores.SCORE;
import static org.mirubato.domain.score.Scores.completion;
import static org.mirubato.domain.score.Scores.everyStep;
import static org.mirubato.domain.score.Scores.failure;
import static org.mirubato.domain.score.Scores.inspection;
import static org.mirubato.domain.score.Scores.page;
import static org.mirubato.domain.score.Scores.reading;
import static org.mirubato.domain.score.Scores.thumbnail;
import static org.mirubato.domain.score.Scores.uploadedAnd;

import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.score.ScoreCommand.RecordUnreadablePage;
import org.mirubato.domain.score.ScoreCommand.RestartProcessing;
import org.mirubato.domain.score.ScoreEvent.PageRendered;
import org.mirubato.domain.score.ScoreEvent.PageUnreadable;
import org.mirubato.domain.score.ScoreEvent.PagesCompleted;
import org.mirubato.domain.score.ScoreEvent.ProcessingCompleted;
import org.mirubato.domain.score.ScoreEvent.ProcessingFailed;
import org.mirubato.domain.score.ScoreEvent.ScoreInspected;
import org.mirubato.domain.score.ScoreEvent.ScoreRead;
import org.mirubato.domain.score.ScoreEvent.ThumbnailRendered;

class ProcessingDeciderTest {

    private static final RecordUnreadablePage UNREADABLE =
            new RecordUnreadablePage(SCORE, 1, 2, "Its picture is broken.");
    private static final PagesCompleted PAGES_COMPLETED = new PagesCompleted(SCORE, CLARA, 1);

    @Test
    void each_result_becomes_its_event() {
        assertThat(decide(uploadedAnd(), inspection(1))).containsExactly(new ScoreInspected(SCORE, CLARA, 1, 2));
        assertThat(decide(uploadedAnd(), thumbnail(1)))
                .containsExactly(new ThumbnailRendered(SCORE, CLARA, 1, 400, 566));
        assertThat(decide(uploadedAnd(), reading(1))).containsExactly(new ScoreRead(SCORE, CLARA, 1, READING));
        assertThat(decide(uploadedAnd(), failure(1)))
                .containsExactly(new ProcessingFailed(SCORE, CLARA, 1, ProcessingStep.INSPECT, "Not a PDF."));
    }

    @Test
    void the_last_page_completes_the_pages_whether_it_can_be_shown_or_not() {
        assertThat(decide(uploadedAnd(inspection(1)), page(1, 1)))
                .containsExactly(new PageRendered(SCORE, CLARA, 1, 1, 1200, 1697));
        assertThat(decide(uploadedAnd(inspection(1), page(1, 1)), page(1, 2)))
                .containsExactly(new PageRendered(SCORE, CLARA, 1, 2, 1200, 1697), PAGES_COMPLETED);
        assertThat(decide(uploadedAnd(inspection(1), page(1, 1)), UNREADABLE))
                .containsExactly(new PageUnreadable(SCORE, CLARA, 1, 2, "Its picture is broken."), PAGES_COMPLETED);
    }

    @Test
    void pages_may_come_in_any_order() {
        assertThat(decide(uploadedAnd(inspection(1), UNREADABLE), page(1, 1)))
                .containsExactly(new PageRendered(SCORE, CLARA, 1, 1, 1200, 1697), PAGES_COMPLETED);
    }

    @Test
    void a_page_that_the_score_does_not_have_is_refused() {
        assertRefused(
                Refusal.Kind.INVALID, "Page 3 is none of the 2", () -> decide(uploadedAnd(inspection(1)), page(1, 3)));
        assertRefused(Refusal.Kind.INVALID, "Page 0", () -> decide(uploadedAnd(inspection(1)), page(1, 0)));
        assertRefused(Refusal.Kind.INVALID, "Page 1 is none of the 0", () -> decide(uploadedAnd(), page(1, 1)));
    }

    @Test
    void what_is_known_already_changes_nothing() {
        ScoreState state = uploadedAnd(inspection(1), thumbnail(1), page(1, 1), UNREADABLE, reading(1));

        assertThat(decide(state, inspection(1))).isEmpty();
        assertThat(decide(state, thumbnail(1))).isEmpty();
        assertThat(decide(state, page(1, 1))).isEmpty();
        assertThat(decide(state, page(1, 2))).isEmpty();
        assertThat(decide(state, UNREADABLE)).isEmpty();
        assertThat(decide(state, reading(1))).isEmpty();
    }

    @Test
    void processing_completes_when_every_step_is_done() {
        ScoreState state = uploadedAnd(inspection(1), thumbnail(1), page(1, 1), page(1, 2), reading(1));

        assertThat(decide(state, completion(1))).containsExactly(new ProcessingCompleted(SCORE, CLARA, 1));
    }

    @Test
    void processing_does_not_complete_while_a_step_is_missing() {
        ScoreCommand[][] unfinished = {
            {inspection(1), page(1, 1), page(1, 2), reading(1)},
            {inspection(1), thumbnail(1), page(1, 1), reading(1)},
            {inspection(1), thumbnail(1), page(1, 1), page(1, 2)}
        };

        for (ScoreCommand[] steps : unfinished) {
            assertRefused(Refusal.Kind.CONFLICT, "Not every step", () -> decide(uploadedAnd(steps), completion(1)));
        }
    }

    @Test
    void after_the_end_no_result_counts_any_more() {
        ScoreState completed = uploadedAnd(everyStep(1));
        ScoreState failed = uploadedAnd(failure(1));

        assertThat(decide(completed, failure(1))).isEmpty();
        assertThat(decide(completed, completion(1))).isEmpty();
        assertThat(decide(failed, inspection(1))).isEmpty();
        assertThat(decide(failed, failure(1))).isEmpty();
    }

    @Test
    void results_of_an_earlier_or_later_attempt_change_nothing() {
        ScoreState second = uploadedAnd(failure(1), new RestartProcessing(SCORE, CLARA));

        for (ScoreCommand late : everyStep(1)) {
            assertThat(decide(second, late)).isEmpty();
        }
        assertThat(decide(second, UNREADABLE)).isEmpty();
        assertThat(decide(second, failure(1))).isEmpty();
        assertThat(decide(second, inspection(3))).isEmpty();
        assertThat(decide(second, inspection(2))).containsExactly(new ScoreInspected(SCORE, CLARA, 2, 2));
    }
}
