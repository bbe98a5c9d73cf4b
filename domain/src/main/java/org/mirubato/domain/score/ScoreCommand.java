package org.mirubato.domain.score;

import java.util.EnumMap;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Creating;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.identity.UserId;

/**
 * What can be asked of a score. Commands that carry an {@code actor} come from a person and are refused unless the score is
 * theirs; the others come from the processing of the score and carry the {@code attempt} they belong to.
 */
public sealed interface ScoreCommand extends DomainCommand {

    /** The score that is asked. */
    ScoreId scoreId();

    /**
     * Add a file, already stored under its hash, as a score.
     *
     * @param fileName the name on the user's device, without folders
     * @param sizeBytes the file's length
     * @param given what the user says about the score, in canonical form; it beats anything read later
     */
    record UploadScore(
            @TargetAggregateIdentifier ScoreId scoreId,
            UserId actor,
            ContentHash hash,
            MediaType mediaType,
            String fileName,
            long sizeBytes,
            Map<ReadField, String> given)
            implements ScoreCommand, Creating {

        /** @throws org.mirubato.domain.Refusal (invalid) when what the user says is none for its field */
        public UploadScore {
            Map<ReadField, String> checked = new EnumMap<>(ReadField.class);
            given.forEach((field, value) -> checked.put(field, CorrectedValue.checked(field, value)));
            given = Map.copyOf(checked);
        }
    }

    /** The file was opened and has so many pages. */
    record RecordInspection(@TargetAggregateIdentifier ScoreId scoreId, int attempt, int pageCount)
            implements ScoreCommand {}

    /** The thumbnail stands in the object store, or the first page can not be shown. Pixels; 0 by 0 then. */
    record RecordThumbnail(@TargetAggregateIdentifier ScoreId scoreId, int attempt, int width, int height)
            implements ScoreCommand {}

    /** A page stands in the object store. Pages count from 1; pixels. */
    record RecordPage(@TargetAggregateIdentifier ScoreId scoreId, int attempt, int page, int width, int height)
            implements ScoreCommand {}

    /** A page can't be shown; the others can. */
    record RecordUnreadablePage(@TargetAggregateIdentifier ScoreId scoreId, int attempt, int page, String reason)
            implements ScoreCommand {}

    /** The pages were read. */
    record RecordReading(@TargetAggregateIdentifier ScoreId scoreId, int attempt, Reading reading)
            implements ScoreCommand {}

    /**
     * The pages were read anew, by readers of another version. Changes nothing when these have read the score last.
     *
     * @param attempt the attempt at processing whose file this is; what comes of another is left out
     */
    record RecordRereading(@TargetAggregateIdentifier ScoreId scoreId, int attempt, Reading reading)
            implements ScoreCommand {}

    /** Every step is done. */
    record CompleteProcessing(@TargetAggregateIdentifier ScoreId scoreId, int attempt) implements ScoreCommand {}

    /**
     * Processing can't go on.
     *
     * @param step the step that failed; null when the time for the whole was over
     * @param reason a sentence that a person can act on
     */
    record FailProcessing(
            @TargetAggregateIdentifier ScoreId scoreId,
            int attempt,
            @Nullable ProcessingStep step,
            String reason) implements ScoreCommand {}

    /** Process the score once more from the start. */
    record RestartProcessing(@TargetAggregateIdentifier ScoreId scoreId, UserId actor) implements ScoreCommand {}

    /** Say what a field really is; an empty value says of an optional one that there is none. */
    record CorrectReading(@TargetAggregateIdentifier ScoreId scoreId, UserId actor, ReadField field, String value)
            implements ScoreCommand {}

    /** Take the score out of the library. */
    record DeleteScore(@TargetAggregateIdentifier ScoreId scoreId, UserId actor) implements ScoreCommand {}
}
