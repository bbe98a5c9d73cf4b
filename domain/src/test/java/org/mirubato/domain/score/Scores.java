package org.mirubato.domain.score;

import java.util.List;
import java.util.Map;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ScoreCommand.CompleteProcessing;
import org.mirubato.domain.score.ScoreCommand.FailProcessing;
import org.mirubato.domain.score.ScoreCommand.RecordInspection;
import org.mirubato.domain.score.ScoreCommand.RecordPage;
import org.mirubato.domain.score.ScoreCommand.RecordReading;
import org.mirubato.domain.score.ScoreCommand.RecordRereading;
import org.mirubato.domain.score.ScoreCommand.RecordThumbnail;
import org.mirubato.domain.score.ScoreCommand.UploadScore;

/** A score of two pages that belongs to Clara, and the commands that lead it through its processing. */
final class Scores {

    static final ScoreId SCORE = new ScoreId("score_01");
    static final UserId CLARA = new UserId("user_clara");
    static final UserId ROBERT = new UserId("user_robert");
    static final ContentHash HASH = new ContentHash("ab".repeat(32));
    static final Reading READING =
            new Reading("engraved-1", List.of(new ReadValue(ReadField.TITLE, "Arabesque", 0.9, "text", null)));
    static final int PAGES = 2;

    private Scores() {}

    static UploadScore upload(Map<ReadField, String> given) {
        return new UploadScore(SCORE, CLARA, HASH, MediaType.PDF, "Arabesque.pdf", 4_000, given);
    }

    static RecordInspection inspection(int attempt) {
        return new RecordInspection(SCORE, attempt, PAGES);
    }

    static RecordThumbnail thumbnail(int attempt) {
        return new RecordThumbnail(SCORE, attempt, 400, 566);
    }

    static RecordPage page(int attempt, int page) {
        return new RecordPage(SCORE, attempt, page, 1200, 1697);
    }

    static RecordReading reading(int attempt) {
        return new RecordReading(SCORE, attempt, READING);
    }

    static RecordRereading rereading(int attempt, String reader) {
        return new RecordRereading(SCORE, attempt, new Reading(reader, READING.values()));
    }

    static CompleteProcessing completion(int attempt) {
        return new CompleteProcessing(SCORE, attempt);
    }

    static FailProcessing failure(int attempt) {
        return new FailProcessing(SCORE, attempt, ProcessingStep.INSPECT, "Not a PDF.");
    }

    static ScoreCommand[] everyStep(int attempt) {
        return new ScoreCommand[] {
            inspection(attempt),
            thumbnail(attempt),
            page(attempt, 1),
            page(attempt, 2),
            reading(attempt),
            completion(attempt)
        };
    }

    /** The state after the upload and the given commands. */
    static ScoreState uploadedAnd(ScoreCommand... commands) {
        ScoreState state = after(ScoreState.NONE, upload(Map.of()));
        for (ScoreCommand command : commands) {
            state = after(state, command);
        }
        return state;
    }

    static ScoreState after(ScoreState state, ScoreCommand command) {
        ScoreState next = state;
        for (ScoreEvent event : ScoreDecider.decide(state, command)) {
            next = next.on(event);
        }
        return next;
    }
}
