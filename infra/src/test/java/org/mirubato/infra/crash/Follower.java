package org.mirubato.infra.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A second device, which remembers every number that the stream has ever given it. */
final class Follower {

    private final Map<Long, String> seen = new TreeMap<>();
    private String cursor = "";

    /** Takes what is new; a number that comes again must stand for the same change. */
    void follow(TestUser user) {
        JsonNode delta = pull(user);
        while (delta.path("more").asBoolean()) {
            delta = pull(user);
        }
    }

    /** The last number that was seen. */
    long last() {
        return seen.isEmpty() ? 0 : ((TreeMap<Long, String>) seen).lastKey();
    }

    private JsonNode pull(TestUser user) {
        HttpResponse<String> answer = user.get("/api/v2/sync" + (cursor.isEmpty() ? "" : "?cursor=" + cursor));
        if (answer.statusCode() == 503) {
            return MissingNode.getInstance();
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode delta = TestUser.json(answer);
        assertThat(delta.path("reset").asBoolean(false))
                .as("a reset of the stream after " + cursor)
                .isFalse();
        for (JsonNode op : delta.path("ops")) {
            long seq = op.path("seq").asLong();
            String change = op.path("id").asString() + " version " + op.path("version");
            assertThat(seq).isGreaterThan(last());
            assertThat(seen.put(seq, change)).as("number " + seq).isNull();
        }
        String epoch = delta.path("epoch").asString();
        // as long as nothing has happened there is no stream to be at
        cursor = epoch.isEmpty() ? "" : epoch + "." + delta.path("to").asLong();
        return delta;
    }

    /** Follows while the server or a part of it may be killed at any moment; ends with the server or by an interruption. */
    void followUntilGone(TestUser user) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                follow(user);
                Thread.sleep(50);
            }
        } catch (UncheckedIOException killed) {
            // goes on from its cursor in the next round
        } catch (InterruptedException | IllegalStateException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
