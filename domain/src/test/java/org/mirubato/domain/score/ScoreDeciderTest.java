package org.mirubato.domain.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.Refusals.assertRefused;
import static org.mirubato.domain.score.ScoreDecider.decide;
import static org.mirubato.domain.score.Scores.CLARA;
import static org.mirubato.domain.score.Scores.HASH;
import static org.mirubato.domain.score.Scores.ROBERT;
import static org.mirubato.domain.score.Scores.SCORE;
import static org.mirubato.domain.score.Scores.after;
import static org.mirubato.domain.score.Scores.everyStep;
import static org.mirubato.domain.score.Scores.failure;
import static org.mirubato.domain.score.Scores.inspection;
import static org.mirubato.domain.score.Scores.rereading;
import static org.mirubato.domain.score.Scores.upload;
import static org.mirubato.domain.score.Scores.uploadedAnd;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.score.ScoreCommand.CorrectReading;
import org.mirubato.domain.score.ScoreCommand.DeleteScore;
import org.mirubato.domain.score.ScoreCommand.RecordRereading;
import org.mirubato.domain.score.ScoreCommand.RestartProcessing;
import org.mirubato.domain.score.ScoreCommand.UploadScore;
import org.mirubato.domain.score.ScoreEvent.ProcessingRestarted;
import org.mirubato.domain.score.ScoreEvent.ReadingCorrected;
import org.mirubato.domain.score.ScoreEvent.ScoreDeleted;
import org.mirubato.domain.score.ScoreEvent.ScoreRead;
import org.mirubato.domain.score.ScoreEvent.ScoreUploaded;

class ScoreDeciderTest {

    private static final CorrectReading CORRECT = new CorrectReading(SCORE, CLARA, ReadField.TITLE, " Arabesque ");
    private static final DeleteScore DELETE = new DeleteScore(SCORE, CLARA);
    private static final RestartProcessing RESTART = new RestartProcessing(SCORE, CLARA);

    @Test
    void an_upload_records_the_file_and_what_the_user_says_in_the_order_of_the_fields() {
        List<ScoreEvent> events =
                decide(ScoreState.NONE, upload(Map.of(ReadField.COMPOSER, " Schumann", ReadField.TITLE, "Arabesque")));

        assertThat(events)
                .containsExactly(
                        new ScoreUploaded(SCORE, CLARA, HASH, MediaType.PDF, "Arabesque.pdf", 4_000),
                        new ReadingCorrected(SCORE, CLARA, ReadField.TITLE, "Arabesque"),
                        new ReadingCorrected(SCORE, CLARA, ReadField.COMPOSER, "Schumann"));
    }

    @Test
    void an_upload_with_a_value_that_is_none_is_refused_before_anything_is_decided() {
        assertRefused(Refusal.Kind.INVALID, "time signature", () -> upload(Map.of(ReadField.TIME_SIGNATURE, "waltz")));
    }

    @Test
    void an_upload_that_is_repeated_changes_nothing() {
        assertThat(decide(uploadedAnd(), upload(Map.of(ReadField.TITLE, "Another"))))
                .isEmpty();
    }

    @Test
    void an_upload_repeated_after_its_score_was_deleted_is_refused_instead_of_swallowed() {
        ScoreState deleted = uploadedAnd(DELETE);

        assertRefused(Refusal.Kind.CONFLICT, "another key", () -> decide(deleted, upload(Map.of())));
    }

    @Test
    void an_upload_under_the_id_of_somebody_elses_score_is_refused() {
        UploadScore roberts = new UploadScore(SCORE, ROBERT, HASH, MediaType.PDF, "Arabesque.pdf", 4_000, Map.of());

        assertRefused(Refusal.Kind.FORBIDDEN, "somebody else", () -> decide(uploadedAnd(), roberts));
    }

    @Test
    void an_unknown_score_is_refused_whatever_is_asked_of_it() {
        for (ScoreCommand command : List.of(CORRECT, DELETE, RESTART, inspection(1))) {
            assertRefused(Refusal.Kind.NOT_FOUND, "no such score", () -> decide(ScoreState.NONE, command));
        }
    }

    @Test
    void the_owner_says_what_a_field_really_is() {
        assertThat(decide(uploadedAnd(), CORRECT))
                .containsExactly(new ReadingCorrected(SCORE, CLARA, ReadField.TITLE, "Arabesque"));
    }

    @Test
    void a_correction_that_says_nothing_new_changes_nothing() {
        assertThat(decide(uploadedAnd(CORRECT), CORRECT)).isEmpty();
    }

    @Test
    void that_there_is_none_is_said_once_and_may_be_taken_back_by_a_value() {
        CorrectReading none = new CorrectReading(SCORE, CLARA, ReadField.OPUS, "");
        ScoreState state = uploadedAnd(none);

        assertThat(ScoreDecider.decide(uploadedAnd(), none))
                .containsExactly(new ReadingCorrected(SCORE, CLARA, ReadField.OPUS, ""));
        assertThat(ScoreDecider.decide(state, none)).isEmpty();
        assertThat(ScoreDecider.decide(state, new CorrectReading(SCORE, CLARA, ReadField.OPUS, "op. 18")))
                .containsExactly(new ReadingCorrected(SCORE, CLARA, ReadField.OPUS, "op. 18"));
    }

    @Test
    void a_correction_may_be_corrected_and_leaves_the_other_fields_alone() {
        ScoreState state = uploadedAnd(CORRECT, new CorrectReading(SCORE, CLARA, ReadField.OPUS, "op. 18"));

        state = after(state, new CorrectReading(SCORE, CLARA, ReadField.TITLE, "Arabeske"));

        assertThat(state.corrections())
                .containsOnly(Map.entry(ReadField.TITLE, "Arabeske"), Map.entry(ReadField.OPUS, "op. 18"));
    }

    @Test
    void nobody_else_corrects_restarts_or_deletes() {
        List<ScoreCommand> roberts = List.of(
                new CorrectReading(SCORE, ROBERT, ReadField.TITLE, "Mine"),
                new RestartProcessing(SCORE, ROBERT),
                new DeleteScore(SCORE, ROBERT));

        for (ScoreCommand command : roberts) {
            assertRefused(Refusal.Kind.FORBIDDEN, "somebody else", () -> decide(uploadedAnd(failure(1)), command));
            assertRefused(Refusal.Kind.FORBIDDEN, "somebody else", () -> decide(uploadedAnd(DELETE), command));
        }
    }

    @Test
    void processing_that_has_ended_is_restarted_as_the_next_attempt_with_nothing_done() {
        ScoreState completed = uploadedAnd(everyStep(1));

        assertThat(decide(completed, RESTART)).containsExactly(new ProcessingRestarted(SCORE, CLARA, 2, HASH));

        ScoreState restarted = after(completed, RESTART);
        assertThat(restarted.attempt()).isEqualTo(2);
        assertThat(restarted.progress()).isEqualTo(ScoreState.Progress.START);
    }

    @Test
    void processing_that_is_under_way_is_not_restarted() {
        assertRefused(Refusal.Kind.CONFLICT, "still being processed", () -> decide(uploadedAnd(), RESTART));
    }

    @Test
    void a_restart_keeps_what_the_user_said() {
        ScoreState state = uploadedAnd(CORRECT, failure(1), RESTART);

        assertThat(state.corrections()).containsEntry(ReadField.TITLE, "Arabesque");
    }

    @Test
    void a_score_is_read_anew_once_by_readers_of_another_version() {
        ScoreState completed = uploadedAnd(everyStep(1));
        RecordRereading again = rereading(1, "engraved-2");

        assertThat(decide(completed, again)).containsExactly(new ScoreRead(SCORE, CLARA, 1, again.reading()));
        assertThat(decide(after(completed, again), again)).isEmpty();
        assertThat(decide(completed, rereading(1, "engraved-1"))).isEmpty();
    }

    @Test
    void nothing_is_read_anew_while_a_score_is_processed_for_another_attempt_or_once_it_is_deleted() {
        ScoreState restarted = uploadedAnd(everyStep(1));

        assertThat(decide(uploadedAnd(), rereading(1, "engraved-2"))).isEmpty();
        assertThat(decide(restarted, rereading(2, "engraved-2"))).isEmpty();
        assertThat(decide(after(restarted, RESTART), rereading(2, "engraved-2")))
                .isEmpty();
        assertThat(decide(after(restarted, DELETE), rereading(1, "engraved-2"))).isEmpty();
    }

    @Test
    void a_score_is_deleted_once() {
        assertThat(decide(uploadedAnd(), DELETE)).containsExactly(new ScoreDeleted(SCORE, CLARA));
        assertThat(decide(uploadedAnd(DELETE), DELETE)).isEmpty();
    }

    @Test
    void a_deleted_score_is_neither_corrected_nor_restarted() {
        ScoreState deleted = uploadedAnd(failure(1), DELETE);

        assertRefused(Refusal.Kind.NOT_FOUND, "deleted", () -> decide(deleted, CORRECT));
        assertRefused(Refusal.Kind.NOT_FOUND, "deleted", () -> decide(deleted, RESTART));
    }

    @Test
    void a_deleted_score_stays_deleted_when_a_worker_comes_late() {
        ScoreState deleted = uploadedAnd(DELETE);

        assertThat(decide(deleted, inspection(1))).isEmpty();
    }

    @Test
    void a_score_knows_its_owner_from_its_upload_on() {
        assertThat(ScoreState.NONE.owner()).isNull();
        assertThat(uploadedAnd().owner()).isEqualTo(CLARA);
    }
}
