package org.mirubato.domain.score;

import java.util.ArrayList;
import java.util.List;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
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

/** Decides what a command means for a score; pure. */
public final class ScoreDecider {

    private ScoreDecider() {}

    /**
     * The events that grant {@code command}, in their order; empty when nothing changes.
     *
     * @throws Refusal when the score is unknown, somebody else's or deleted, or the value is none
     */
    public static List<ScoreEvent> decide(ScoreState state, ScoreCommand command) {
        if (command instanceof UploadScore upload) {
            return upload(state, upload);
        }
        ScoreUploaded uploaded = state.uploaded();
        if (uploaded == null) {
            throw Refusal.notFound("There is no such score.");
        }
        if (command instanceof CorrectReading correct) {
            requireOwn(state, correct.actor());
            return correct(state, uploaded.owner(), correct);
        }
        if (command instanceof RestartProcessing restart) {
            requireOwn(state, restart.actor());
            return restart(state, uploaded);
        }
        if (command instanceof DeleteScore delete) {
            requireOwner(uploaded.owner(), delete.actor());
            return state.deleted() ? List.of() : List.of(new ScoreDeleted(delete.scoreId(), uploaded.owner()));
        }
        if (command instanceof RecordRereading again) {
            return reread(state, uploaded.owner(), again);
        }
        return state.deleted() ? List.of() : ProcessingDecider.decide(state, uploaded.owner(), command);
    }

    private static List<ScoreEvent> upload(ScoreState state, UploadScore upload) {
        ScoreUploaded before = state.uploaded();
        if (before != null) {
            requireOwner(before.owner(), upload.actor());
            if (state.deleted()) {
                throw Refusal.conflict("What this upload made has been deleted since: send it under another key.");
            }
            if (!before.hash().equals(upload.hash())) {
                throw Refusal.keyReused("Another file was sent under this key: send each file under a key of its own.");
            }
            return List.of();
        }
        List<ScoreEvent> events = new ArrayList<>();
        events.add(new ScoreUploaded(
                upload.scoreId(),
                upload.actor(),
                upload.hash(),
                upload.mediaType(),
                upload.fileName(),
                upload.sizeBytes()));
        for (ReadField field : ReadField.values()) {
            String given = upload.given().get(field);
            if (given != null) {
                events.add(new ReadingCorrected(upload.scoreId(), upload.actor(), field, given));
            }
        }
        return events;
    }

    private static List<ScoreEvent> correct(ScoreState state, UserId owner, CorrectReading correct) {
        String value = CorrectedValue.checked(correct.field(), correct.value());
        return value.equals(state.corrections().get(correct.field()))
                ? List.of()
                : List.of(new ReadingCorrected(correct.scoreId(), owner, correct.field(), value));
    }

    private static List<ScoreEvent> restart(ScoreState state, ScoreUploaded uploaded) {
        if (!state.progress().over()) {
            throw Refusal.conflict("This score is still being processed: wait until that has ended.");
        }
        return List.of(
                new ProcessingRestarted(uploaded.scoreId(), uploaded.owner(), state.attempt() + 1, uploaded.hash()));
    }

    /** While a score is being processed it will be read anyway. */
    private static List<ScoreEvent> reread(ScoreState state, UserId owner, RecordRereading again) {
        boolean wanted = !state.deleted()
                && state.progress().over()
                && again.attempt() == state.attempt()
                && !again.reading().reader().equals(state.reader());
        return wanted ? List.of(new ScoreRead(again.scoreId(), owner, again.attempt(), again.reading())) : List.of();
    }

    private static void requireOwn(ScoreState state, UserId actor) {
        UserId owner = state.owner();
        if (owner != null) {
            requireOwner(owner, actor);
        }
        if (state.deleted()) {
            throw Refusal.notFound("This score has been deleted.");
        }
    }

    private static void requireOwner(UserId owner, UserId actor) {
        if (!owner.equals(actor)) {
            throw Refusal.forbidden("This score belongs to somebody else.");
        }
    }
}
