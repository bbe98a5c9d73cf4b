package org.mirubato.domain.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.MediaType;
import org.mirubato.domain.score.ProcessingStep;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.domain.score.ScoreCommand;
import org.mirubato.domain.score.ScoreDecider;
import org.mirubato.domain.score.ScoreEvent;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.domain.score.ScoreState;

/** Random but possible pasts of a few libraries: whatever the decider grants to random wishes. */
public final class Histories {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SCORES = 6;

    private Histories() {}

    /** What came of so many wishes, as a log from position 1 on without a gap. */
    public static List<Recorded> random(Random random, int wishes) {
        Map<ScoreId, ScoreState> states = new HashMap<>();
        Map<ScoreId, Long> versions = new HashMap<>();
        List<Recorded> log = new ArrayList<>();
        for (int i = 0; i < wishes; i++) {
            int number = random.nextInt(SCORES);
            ScoreId id = new ScoreId("score_" + number);
            UserId owner = new UserId("user_" + number % 2);
            ScoreState state = states.getOrDefault(id, ScoreState.NONE);
            for (ScoreEvent event : granted(state, wish(random, id, owner, state))) {
                state = state.on(event);
                long version = versions.merge(id, 1L, Long::sum) - 1;
                log.add(new Recorded(event, BEGIN.plusSeconds(log.size()), version, log.size() + 1));
            }
            states.put(id, state);
        }
        return log;
    }

    private static List<ScoreEvent> granted(ScoreState state, ScoreCommand wish) {
        try {
            return ScoreDecider.decide(state, wish);
        } catch (Refusal e) {
            return List.of();
        }
    }

    private static ScoreCommand wish(Random random, ScoreId id, UserId owner, ScoreState state) {
        int attempt = state.attempt();
        if (state.uploaded() == null) {
            ContentHash hash =
                    new ContentHash(String.valueOf(random.nextInt(10)).repeat(64));
            return new ScoreCommand.UploadScore(
                    id, owner, hash, MediaType.PDF, "Étude No. " + random.nextInt(20) + ".pdf", 1000, Map.of());
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> new ScoreCommand.RecordInspection(id, attempt, 1 + random.nextInt(3));
            case 2 -> new ScoreCommand.RecordThumbnail(id, attempt, 400, 565);
            case 3, 4 -> new ScoreCommand.RecordPage(id, attempt, 1 + random.nextInt(3), 1200, 1697);
            case 5 -> new ScoreCommand.RecordUnreadablePage(id, attempt, 1 + random.nextInt(3), "broken");
            case 6 -> new ScoreCommand.RecordReading(id, attempt, reading(random));
            case 7 -> new ScoreCommand.CorrectReading(id, owner, ReadField.COMPOSER, "Composer " + random.nextInt(5));
            case 8 ->
                random.nextBoolean()
                        ? new ScoreCommand.CompleteProcessing(id, attempt)
                        : new ScoreCommand.FailProcessing(id, attempt, ProcessingStep.PAGES, "no pages");
            default ->
                random.nextInt(4) == 0
                        ? new ScoreCommand.DeleteScore(id, owner)
                        : new ScoreCommand.RestartProcessing(id, owner);
        };
    }

    private static Reading reading(Random random) {
        return new Reading(
                "test-1",
                List.of(new ReadValue(ReadField.TITLE, "Sonata No. " + random.nextInt(12), 0.9, "text", null)));
    }

    /** An event as the log tells it. */
    public record Recorded(UserEvent event, Instant at, long version, long position) {}
}
