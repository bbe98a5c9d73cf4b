package org.mirubato.infra.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(90)
class FollowedUploadIT extends MirubatoIT {

    private final TestUser user = newUser();

    /** Each change may come together with the next one, so the deletion waits until the device has seen the score completed. */
    @Test
    void a_second_device_sees_an_import_and_its_deletion_in_their_order() throws IOException {
        try (BufferedReader stream = lines("/api/v2/sync/stream")) {
            String score = user.uploaded("score.pdf", Samples.distinct(Samples.ROS));
            List<JsonNode> ops = opsUntil(
                    stream,
                    op -> op.path("body").path("processing_status").asString("").equals("completed"));
            user.delete("/api/scores/" + score);

            ops.addAll(opsUntil(stream, op -> op.path("deleted").asBoolean(false)));

            assertThat(ops).extracting(op -> op.path("id").asString()).containsOnly(score);
            assertThat(ops).extracting(op -> op.path("seq").asLong()).isSorted().doesNotHaveDuplicates();
            assertThat(ops).extracting(op -> op.path("version").asLong()).isSorted();
        }
    }

    @Test
    void a_score_may_be_asked_for_as_soon_as_its_upload_is_acknowledged() {
        for (int upload = 0; upload < 5; upload++) {
            String score = user.uploaded("score.pdf", Samples.distinct(Samples.ROS));

            assertThat(user.get("/api/scores/" + score).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_progress_of_an_import_ends_when_it_is_over() throws IOException {
        String score = user.uploaded("score.pdf", Samples.distinct(Samples.ROS));
        List<String> steps = new ArrayList<>();

        try (BufferedReader stream = lines("/api/v2/scores/" + score + "/progress")) {
            for (String line = stream.readLine(); line != null; line = stream.readLine()) {
                if (line.startsWith("data:")) {
                    steps.add(json(line).path("step").asString());
                }
            }
        }

        assertThat(steps).containsExactly("stored", "inspected", "thumbnail", "page", "read", "completed");
    }

    @Test
    void a_change_ends_the_wait_of_a_device_that_polls() {
        JsonNode start = TestUser.json(user.get("/api/v2/sync"));
        user.uploaded("score.pdf", Samples.distinct(Samples.ROS));

        long asked = System.nanoTime();
        JsonNode delta = TestUser.json(user.get("/api/v2/sync?wait=20&cursor="
                + start.path("epoch").asString() + "." + start.path("to").asLong()));

        assertThat(delta.path("ops").isEmpty()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(15));
    }

    private static List<JsonNode> opsUntil(BufferedReader stream, Predicate<JsonNode> last) throws IOException {
        List<JsonNode> ops = new ArrayList<>();
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith("data:")) {
                json(line).path("ops").forEach(ops::add);
            }
            if (!ops.isEmpty() && last.test(ops.get(ops.size() - 1))) {
                return ops;
            }
        }
        throw new IllegalStateException("The stream ended after " + ops);
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line.substring("data:".length()));
    }

    private BufferedReader lines(String path) {
        HttpResponse<InputStream> answer = user.stream(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }
}
