package org.mirubato.domain.score;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ScoreEvent.PageRendered;
import org.mirubato.domain.score.ScoreEvent.PageUnreadable;
import org.mirubato.domain.score.ScoreEvent.ProcessingCompleted;
import org.mirubato.domain.score.ScoreEvent.ProcessingFailed;
import org.mirubato.domain.score.ScoreEvent.ProcessingRestarted;
import org.mirubato.domain.score.ScoreEvent.ReadingCorrected;
import org.mirubato.domain.score.ScoreEvent.ScoreDeleted;
import org.mirubato.domain.score.ScoreEvent.ScoreInspected;
import org.mirubato.domain.score.ScoreEvent.ScoreRead;
import org.mirubato.domain.score.ScoreEvent.ScoreUploaded;
import org.mirubato.domain.score.ScoreEvent.ThumbnailRendered;

/**
 * What a score must remember in order to decide.
 *
 * @param uploaded null before the score exists
 * @param attempt the attempt at processing that is under way or was the last
 * @param progress what this attempt has reached
 * @param corrections what the user said
 * @param reader who read it last, as in {@link Reading}; null before that
 */
public record ScoreState(
        @Nullable ScoreUploaded uploaded,
        int attempt,
        Progress progress,
        Map<ReadField, String> corrections,
        @Nullable String reader,
        boolean deleted) {

    /** Before the first event. */
    public static final ScoreState NONE = new ScoreState(null, 0, Progress.START, Map.of(), null, false);

    /**
     * How far one attempt is.
     *
     * @param pageCount 0 before the inspection
     * @param pages the pages rendered or found unreadable
     */
    public record Progress(int pageCount, boolean thumbnail, Set<Integer> pages, boolean read, boolean over) {

        static final Progress START = new Progress(0, false, Set.of(), false, false);

        Progress withPage(int page) {
            Set<Integer> more = new TreeSet<>(pages);
            more.add(page);
            return new Progress(pageCount, thumbnail, Set.copyOf(more), read, over);
        }
    }

    /** Whose score it is; null before it exists. */
    public @Nullable UserId owner() {
        return uploaded == null ? null : uploaded.owner();
    }

    /** The state after {@code event}. */
    public ScoreState on(ScoreEvent event) {
        if (event instanceof ScoreUploaded up) {
            return new ScoreState(up, 1, Progress.START, corrections, null, false);
        }
        if (event instanceof ProcessingRestarted restarted) {
            return new ScoreState(uploaded, restarted.attempt(), Progress.START, corrections, reader, deleted);
        }
        if (event instanceof ReadingCorrected corrected) {
            Map<ReadField, String> more = new EnumMap<>(ReadField.class);
            more.putAll(corrections);
            more.put(corrected.field(), corrected.value());
            return new ScoreState(uploaded, attempt, progress, Map.copyOf(more), reader, deleted);
        }
        if (event instanceof ScoreDeleted) {
            return new ScoreState(uploaded, attempt, progress, corrections, reader, true);
        }
        String by = event instanceof ScoreRead read ? read.reading().reader() : reader;
        return new ScoreState(uploaded, attempt, progressAfter(event), corrections, by, deleted);
    }

    private Progress progressAfter(ScoreEvent event) {
        Progress p = progress;
        if (event instanceof ScoreInspected inspected) {
            return new Progress(inspected.pageCount(), p.thumbnail(), p.pages(), p.read(), p.over());
        }
        if (event instanceof ThumbnailRendered) {
            return new Progress(p.pageCount(), true, p.pages(), p.read(), p.over());
        }
        if (event instanceof PageRendered rendered) {
            return p.withPage(rendered.page());
        }
        if (event instanceof PageUnreadable unreadable) {
            return p.withPage(unreadable.page());
        }
        if (event instanceof ScoreRead) {
            return new Progress(p.pageCount(), p.thumbnail(), p.pages(), true, p.over());
        }
        if (event instanceof ProcessingCompleted || event instanceof ProcessingFailed) {
            return new Progress(p.pageCount(), p.thumbnail(), p.pages(), p.read(), true);
        }
        return p;
    }
}
