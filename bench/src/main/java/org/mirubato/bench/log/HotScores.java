package org.mirubato.bench.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.mirubato.domain.score.ScoreId;

/** A few scores that all clients correct at once, each time to another title. */
final class HotScores {

    private final CommandGateway gateway;
    private final List<ScoreId> scores = new ArrayList<>();
    private final AtomicLong title = new AtomicLong();

    /** Uploads that many. */
    HotScores(CommandGateway gateway, int count) {
        this.gateway = gateway;
        for (int i = 0; i < count; i++) {
            ScoreId score = SampleEvents.newScore();
            scores.add(score);
            gateway.sendAndWait(SampleEvents.upload(score, SampleEvents.user(i)));
        }
    }

    /** Corrects the client's score, which it shares with others. */
    void correct(int client) {
        int score = client % scores.size();
        gateway.sendAndWait(SampleEvents.correction(
                scores.get(score), SampleEvents.user(score), "Prelude " + title.incrementAndGet()));
    }
}
