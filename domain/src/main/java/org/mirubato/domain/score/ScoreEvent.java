package org.mirubato.domain.score;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Personal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.WireName;
import org.mirubato.domain.identity.UserId;

/** What has happened to a score. */
public sealed interface ScoreEvent extends UserEvent {

    /** The score. */
    ScoreId scoreId();

    /** A file was added as a score. Its processing is attempt 1. */
    @WireName("score.uploaded")
    record ScoreUploaded(
            ScoreId scoreId,
            UserId owner,
            ContentHash hash,
            MediaType mediaType,
            @Personal String fileName,
            long sizeBytes)
            implements ScoreEvent {}

    /** The file was opened. */
    @WireName("score.inspected")
    record ScoreInspected(ScoreId scoreId, UserId owner, int attempt, int pageCount) implements ScoreEvent {}

    /** The thumbnail can be fetched, or there will be none. Pixels; 0 by 0 then. */
    @WireName("score.thumbnail-rendered")
    record ThumbnailRendered(ScoreId scoreId, UserId owner, int attempt, int width, int height) implements ScoreEvent {}

    /** A page can be fetched. Pages count from 1; pixels. */
    @WireName("score.page-rendered")
    record PageRendered(ScoreId scoreId, UserId owner, int attempt, int page, int width, int height)
            implements ScoreEvent {}

    /** A page can't be shown. */
    @WireName("score.page-unreadable")
    record PageUnreadable(ScoreId scoreId, UserId owner, int attempt, int page, String reason) implements ScoreEvent {}

    /** Each page was rendered or found unreadable. */
    @WireName("score.pages-completed")
    record PagesCompleted(ScoreId scoreId, UserId owner, int attempt) implements ScoreEvent {}

    /** The pages were read. */
    @WireName(value = "score.read", revision = 2)
    record ScoreRead(ScoreId scoreId, UserId owner, int attempt, Reading reading) implements ScoreEvent {}

    /** Processing is done. */
    @WireName("score.processing-completed")
    record ProcessingCompleted(ScoreId scoreId, UserId owner, int attempt) implements ScoreEvent {}

    /** Processing gave up; the file is kept. */
    @WireName("score.processing-failed")
    record ProcessingFailed(
            ScoreId scoreId,
            UserId owner,
            int attempt,
            @Nullable ProcessingStep step,
            String reason) implements ScoreEvent {}

    /** Processing starts once more. */
    @WireName("score.processing-restarted")
    record ProcessingRestarted(ScoreId scoreId, UserId owner, int attempt, ContentHash hash) implements ScoreEvent {}

    /** The user says what a field really is, empty where there is none; this beats every reading, earlier or later. */
    @WireName("score.reading-corrected")
    record ReadingCorrected(
            ScoreId scoreId,
            UserId owner,
            ReadField field,
            @Personal String value) implements ScoreEvent {}

    /** The score is out of the library. */
    @WireName("score.deleted")
    record ScoreDeleted(ScoreId scoreId, UserId owner) implements ScoreEvent {}
}
