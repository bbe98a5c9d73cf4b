package org.mirubato.query.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.MediaType;
import org.mirubato.domain.score.ScoreEvent;
import org.mirubato.domain.score.ScoreEvent.PageRendered;
import org.mirubato.domain.score.ScoreEvent.ProcessingCompleted;
import org.mirubato.domain.score.ScoreEvent.ProcessingFailed;
import org.mirubato.domain.score.ScoreEvent.ProcessingRestarted;
import org.mirubato.domain.score.ScoreEvent.ScoreInspected;
import org.mirubato.domain.score.ScoreEvent.ScoreUploaded;
import org.mirubato.domain.score.ScoreEvent.ThumbnailRendered;
import org.mirubato.domain.score.ScoreFold;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.domain.score.ScoreView;

class ProgressFramesTest {

    private static final ScoreId ID = new ScoreId("a");
    private static final UserId OWNER = new UserId("user_anna");
    private static final ContentHash HASH = new ContentHash("a".repeat(64));

    private static final List<ScoreEvent> WHOLE = List.of(
            new ScoreUploaded(ID, OWNER, HASH, MediaType.PDF, "One.pdf", 1000),
            new ScoreInspected(ID, OWNER, 1, 2),
            new ThumbnailRendered(ID, OWNER, 1, 400, 565),
            new PageRendered(ID, OWNER, 1, 1, 1200, 1697),
            new PageRendered(ID, OWNER, 1, 2, 1200, 1697),
            new ProcessingCompleted(ID, OWNER, 1));

    @Test
    void each_step_is_told_once_however_many_states_were_skipped() {
        List<ScoreView> states = states(WHOLE);

        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            ProgressFrames frames = new ProgressFrames();
            List<Object> steps = new ArrayList<>();
            states.stream()
                    .filter(state -> random.nextBoolean() || ProgressFrames.over(state))
                    .forEach(state -> steps.addAll(steps(frames.advance(state))));

            assertThat(steps)
                    .as("seed %d", seed)
                    .containsExactly("stored", "inspected", "thumbnail", "page", "page", "read", "completed");
        }
    }

    @Test
    void an_old_state_tells_nothing() {
        List<ScoreView> states = states(WHOLE);
        ProgressFrames frames = new ProgressFrames();
        frames.advance(states.get(3));

        List<Map<String, Object>> told = frames.advance(states.get(1));

        assertThat(told).isEmpty();
    }

    @Test
    void a_failure_is_told_with_its_reason_and_a_new_attempt_begins_anew() {
        List<ScoreView> states = states(List.of(
                WHOLE.get(0),
                new ProcessingFailed(ID, OWNER, 1, null, "The file is locked with a password."),
                new ProcessingRestarted(ID, OWNER, 2, HASH)));
        ProgressFrames frames = new ProgressFrames();

        List<Map<String, Object>> failed = frames.advance(states.get(1));
        List<Map<String, Object>> again = frames.advance(states.get(2));

        assertThat(failed.get(1))
                .containsEntry("step", "failed")
                .containsEntry("detail", "The file is locked with a password.");
        assertThat(again)
                .singleElement()
                .satisfies(frame ->
                        assertThat(frame).containsEntry("step", "stored").containsEntry("attempt", 2));
    }

    private static List<Object> steps(List<Map<String, Object>> frames) {
        return frames.stream().map(frame -> frame.get("step")).toList();
    }

    private static List<ScoreView> states(List<ScoreEvent> events) {
        List<ScoreView> states = new ArrayList<>();
        ScoreView state = null;
        for (ScoreEvent event : events) {
            state = ScoreFold.fold(state, event, java.time.Instant.EPOCH, states.size());
            states.add(state);
        }
        return states;
    }
}
