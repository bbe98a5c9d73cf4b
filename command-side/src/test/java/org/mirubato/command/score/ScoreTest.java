package org.mirubato.command.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.MediaType;
import org.mirubato.domain.score.ProcessingStep;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.Reading;
import org.mirubato.domain.score.ScoreCommand;
import org.mirubato.domain.score.ScoreCommand.CompleteProcessing;
import org.mirubato.domain.score.ScoreCommand.CorrectReading;
import org.mirubato.domain.score.ScoreCommand.DeleteScore;
import org.mirubato.domain.score.ScoreCommand.FailProcessing;
import org.mirubato.domain.score.ScoreCommand.RecordInspection;
import org.mirubato.domain.score.ScoreCommand.RecordPage;
import org.mirubato.domain.score.ScoreCommand.RecordReading;
import org.mirubato.domain.score.ScoreCommand.RecordThumbnail;
import org.mirubato.domain.score.ScoreCommand.RecordUnreadablePage;
import org.mirubato.domain.score.ScoreCommand.RestartProcessing;
import org.mirubato.domain.score.ScoreCommand.UploadScore;
import org.mirubato.domain.score.ScoreEvent;
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
import org.mirubato.domain.score.ScoreId;

/** How commands reach the decider and its events the log; what it decides is tested in the domain. */
class ScoreTest {

    private static final ScoreId SCORE = new ScoreId("score_01");
    private static final UserId CLARA = new UserId("user_clara");
    private static final ContentHash HASH = new ContentHash("ab".repeat(32));
    private static final Reading READING = new Reading("engraved-1", List.of());

    private static final ScoreEvent UPLOADED =
            new ScoreUploaded(SCORE, CLARA, HASH, MediaType.PDF, "Arabesque.pdf", 4_000);
    private static final ScoreEvent INSPECTED = new ScoreInspected(SCORE, CLARA, 1, 1);
    private static final ScoreEvent THUMBNAIL = new ThumbnailRendered(SCORE, CLARA, 1, 400, 566);
    private static final ScoreEvent PAGE = new PageRendered(SCORE, CLARA, 1, 1, 1200, 1697);
    private static final ScoreEvent PAGES = new PagesCompleted(SCORE, CLARA, 1);
    private static final ScoreEvent READ = new ScoreRead(SCORE, CLARA, 1, READING);
    private static final ScoreEvent COMPLETED = new ProcessingCompleted(SCORE, CLARA, 1);

    @Test
    void an_upload_begins_a_score_with_what_the_user_says_about_it() {
        given().when(upload(Map.of(ReadField.TITLE, "Arabesque")))
                .expectEvents(UPLOADED, new ReadingCorrected(SCORE, CLARA, ReadField.TITLE, "Arabesque"));
    }

    @Test
    void an_upload_that_is_repeated_changes_nothing() {
        given(UPLOADED, INSPECTED)
                .when(upload(Map.of()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void each_step_of_the_processing_is_recorded() {
        given(UPLOADED).when(new RecordInspection(SCORE, 1, 1)).expectEvents(INSPECTED);
        given(UPLOADED, INSPECTED).when(new RecordThumbnail(SCORE, 1, 400, 566)).expectEvents(THUMBNAIL);
        given(UPLOADED, INSPECTED, THUMBNAIL)
                .when(new RecordPage(SCORE, 1, 1, 1200, 1697))
                .expectEvents(PAGE, PAGES);
        given(UPLOADED, INSPECTED, THUMBNAIL, PAGE, PAGES)
                .when(new RecordReading(SCORE, 1, READING))
                .expectEvents(READ);
        given(UPLOADED, INSPECTED, THUMBNAIL, PAGE, PAGES, READ)
                .when(new CompleteProcessing(SCORE, 1))
                .expectEvents(COMPLETED);
    }

    @Test
    void an_unreadable_page_counts_as_done() {
        given(UPLOADED, INSPECTED)
                .when(new RecordUnreadablePage(SCORE, 1, 1, "Its picture is broken."))
                .expectEvents(new PageUnreadable(SCORE, CLARA, 1, 1, "Its picture is broken."), PAGES);
    }

    @Test
    void a_failed_processing_is_restarted_as_the_next_attempt() {
        ScoreEvent failed = new ProcessingFailed(SCORE, CLARA, 1, ProcessingStep.INSPECT, "Not a PDF.");

        given(UPLOADED)
                .when(new FailProcessing(SCORE, 1, ProcessingStep.INSPECT, "Not a PDF."))
                .expectEvents(failed);
        given(UPLOADED, failed)
                .when(new RestartProcessing(SCORE, CLARA))
                .expectEvents(new ProcessingRestarted(SCORE, CLARA, 2, HASH));
    }

    @Test
    void the_owner_corrects_a_field_says_that_there_is_none_and_deletes_the_score() {
        given(UPLOADED)
                .when(new CorrectReading(SCORE, CLARA, ReadField.OPUS, "op. 18"))
                .expectEvents(new ReadingCorrected(SCORE, CLARA, ReadField.OPUS, "op. 18"));
        given(UPLOADED, READ)
                .when(new CorrectReading(SCORE, CLARA, ReadField.OPUS, ""))
                .expectEvents(new ReadingCorrected(SCORE, CLARA, ReadField.OPUS, ""));
        given(UPLOADED).when(new DeleteScore(SCORE, CLARA)).expectEvents(new ScoreDeleted(SCORE, CLARA));
    }

    @Test
    void somebody_elses_score_is_refused_with_the_deciders_sentence() {
        given(UPLOADED)
                .when(new DeleteScore(SCORE, new UserId("user_robert")))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("This score belongs to somebody else.");
    }

    @Test
    void no_command_is_without_a_handler() {
        List<Class<?>> handled = Arrays.stream(Score.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("handle"))
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .toList();

        assertThat(ScoreCommand.class.getPermittedSubclasses()).hasSameElementsAs(handled);
    }

    private static ScoreCommand upload(Map<ReadField, String> given) {
        return new UploadScore(SCORE, CLARA, HASH, MediaType.PDF, "Arabesque.pdf", 4_000, given);
    }

    private TestExecutor<Score> given(ScoreEvent... events) {
        return new AggregateTestFixture<>(Score.class).given((Object[]) events);
    }
}
