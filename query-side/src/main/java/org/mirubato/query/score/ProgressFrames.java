package org.mirubato.query.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.score.ScoreView;
import org.mirubato.domain.score.ScoreView.PageView;
import org.mirubato.domain.score.ScoreView.Status;

/** Turns the states of a score that one follower sees, some of which may be skipped, into each step once. Used by one thread at a time. */
final class ProgressFrames {

    private @Nullable ScoreView before;
    private boolean readTold;

    /** The steps between the last state and this one, in their order; empty for an old state. */
    List<Map<String, Object>> advance(ScoreView now) {
        ScoreView known = before;
        if (known != null && known.version() >= now.version()) {
            return List.of();
        }
        if (known == null || known.attempt() != now.attempt()) {
            known = null;
            readTold = false;
        }
        before = now;
        List<Map<String, Object>> frames = new ArrayList<>();
        if (known == null) {
            frames.add(frame(now, "stored"));
        }
        addRendered(frames, known, now);
        addRead(frames, known, now);
        if (over(now) && (known == null || !over(known))) {
            frames.add(end(now));
        }
        return frames;
    }

    /** Whether nothing follows until somebody starts the processing again. */
    static boolean over(ScoreView score) {
        return score.status() == Status.COMPLETED || score.status() == Status.FAILED;
    }

    private static void addRendered(List<Map<String, Object>> frames, @Nullable ScoreView known, ScoreView now) {
        if (now.pageCount() > 0 && (known == null || known.pageCount() == 0)) {
            frames.add(frame(now, "inspected"));
        }
        if (now.thumbnail() && (known == null || !known.thumbnail())) {
            frames.add(frame(now, "thumbnail"));
        }
        for (PageView page : now.pages()) {
            if (known == null || known.pages().stream().noneMatch(old -> old.page() == page.page())) {
                Map<String, Object> frame = frame(now, "page");
                frame.put("page", page.page());
                if (page.unreadable() != null) {
                    frame.put("detail", page.unreadable());
                }
                frames.add(frame);
            }
        }
    }

    private void addRead(List<Map<String, Object>> frames, @Nullable ScoreView known, ScoreView now) {
        boolean news = readByMachine(now) && (known == null || !now.reading().equals(known.reading()));
        if (!readTold && (news || now.status() == Status.COMPLETED)) {
            readTold = true;
            frames.add(frame(now, "read"));
        }
    }

    private static boolean readByMachine(ScoreView score) {
        return score.reading().values().stream()
                .anyMatch(value -> !value.source().equals(ScoreView.BY_USER));
    }

    private static Map<String, Object> end(ScoreView score) {
        Map<String, Object> frame = frame(score, score.status() == Status.COMPLETED ? "completed" : "failed");
        if (score.reason() != null) {
            frame.put("detail", score.reason());
        }
        return frame;
    }

    private static Map<String, Object> frame(ScoreView score, String step) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("scoreId", score.id().value());
        frame.put("step", step);
        if (score.pageCount() > 0) {
            frame.put("pages", score.pageCount());
        }
        frame.put("attempt", score.attempt());
        return frame;
    }
}
