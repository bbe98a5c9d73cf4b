package org.mirubato.domain.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** How a {@link ScoreView} follows from the events of its score; pure, and the same for every projection. */
public final class ScoreFold {

    private ScoreFold() {}

    /**
     * The view after {@code event}.
     *
     * @param before the view so far; null before the upload and after the deletion
     * @param at when the event was recorded
     * @param version the event's number within its score, from 0
     * @return null when the score is not, or no longer, in the library
     */
    public static @Nullable ScoreView fold(@Nullable ScoreView before, ScoreEvent event, Instant at, long version) {
        if (event instanceof ScoreUploaded uploaded) {
            return begin(uploaded, at, version);
        }
        if (before == null || event instanceof ScoreDeleted) {
            return null;
        }
        Draft draft = new Draft(before);
        draft.apply(event);
        return draft.view(at, version);
    }

    private static ScoreView begin(ScoreUploaded uploaded, Instant at, long version) {
        return new ScoreView(
                uploaded.scoreId(),
                uploaded.owner(),
                withoutEnding(uploaded.fileName()),
                uploaded.hash(),
                uploaded.mediaType(),
                uploaded.fileName(),
                uploaded.sizeBytes(),
                0,
                Status.PENDING,
                null,
                1,
                false,
                Map.of(),
                null,
                List.of(),
                at,
                at,
                version);
    }

    static String withoutEnding(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    /** The parts of a view that an event can change. */
    private static final class Draft {

        private final ScoreView before;
        private int pageCount;
        private Status status;
        private @Nullable String reason;
        private int attempt;
        private boolean thumbnail;
        private final Map<ReadField, ReadValue> reading = new EnumMap<>(ReadField.class);
        private @Nullable ReadBy readBy;
        private final List<PageView> pages = new ArrayList<>();

        Draft(ScoreView before) {
            this.before = before;
            pageCount = before.pageCount();
            status = before.status();
            reason = before.reason();
            attempt = before.attempt();
            thumbnail = before.thumbnail();
            reading.putAll(before.reading());
            readBy = before.readBy();
            pages.addAll(before.pages());
        }

        void apply(ScoreEvent event) {
            if (event instanceof ScoreInspected inspected) {
                pageCount = inspected.pageCount();
                status = Status.PROCESSING;
            } else if (event instanceof ThumbnailRendered rendered) {
                thumbnail = rendered.width() > 0;
            } else if (event instanceof PageRendered p) {
                page(new PageView(p.page(), p.width(), p.height(), null));
            } else if (event instanceof PageUnreadable p) {
                page(new PageView(p.page(), 0, 0, p.reason()));
            } else if (event instanceof ScoreRead read) {
                read(read.reading());
            } else if (event instanceof ReadingCorrected c) {
                reading.put(c.field(), new ReadValue(c.field(), c.value(), 1, ScoreView.BY_USER, placeOf(c.field())));
                readBy = readBy == null ? null : readBy.decided(c.field());
            } else if (event instanceof ProcessingCompleted) {
                status = Status.COMPLETED;
            } else if (event instanceof ProcessingFailed failed) {
                status = Status.FAILED;
                reason = failed.reason();
            } else if (event instanceof ProcessingRestarted restarted) {
                restart(restarted.attempt());
            } else if (!(event instanceof PagesCompleted)) {
                throw new IllegalArgumentException("unknown event " + event.getClass());
            }
        }

        private void page(PageView page) {
            pages.removeIf(known -> known.page() == page.page());
            pages.add(page);
            pages.sort(Comparator.comparingInt(PageView::page));
        }

        /** What an earlier reading told goes, unless this one has left a reader out, who may have told it. */
        private void read(Reading now) {
            if (!now.partial()) {
                reading.keySet().removeIf(field -> !corrected(field));
            }
            now.values().stream().filter(value -> !corrected(value.field())).forEach(this::put);
            readBy = new ReadBy(
                    now.reader(),
                    now.partial(),
                    now.others().stream()
                            .filter(other -> !corrected(other.field()))
                            .toList());
        }

        private void put(ReadValue value) {
            reading.put(value.field(), value);
        }

        private boolean corrected(ReadField field) {
            ReadValue known = reading.get(field);
            return known != null && known.source().equals(ScoreView.BY_USER);
        }

        private @Nullable Place placeOf(ReadField field) {
            ReadValue known = reading.get(field);
            return known == null ? null : known.place();
        }

        private void restart(int nextAttempt) {
            attempt = nextAttempt;
            status = Status.PENDING;
            reason = null;
            pages.clear();
        }

        ScoreView view(Instant at, long version) {
            ReadValue title = reading.get(ReadField.TITLE);
            return new ScoreView(
                    before.id(),
                    before.owner(),
                    title == null ? withoutEnding(before.fileName()) : title.value(),
                    before.hash(),
                    before.mediaType(),
                    before.fileName(),
                    before.sizeBytes(),
                    pageCount,
                    status,
                    reason,
                    attempt,
                    thumbnail,
                    Map.copyOf(reading),
                    readBy,
                    List.copyOf(pages),
                    before.createdAt(),
                    at,
                    version);
        }
    }
}
