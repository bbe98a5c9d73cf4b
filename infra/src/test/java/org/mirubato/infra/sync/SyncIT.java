package org.mirubato.infra.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.sync.EventStream.Frame;
import tools.jackson.databind.JsonNode;

@Timeout(120)
class SyncIT extends MirubatoIT {

    private static final String STREAM = "/api/v2/sync/stream";

    @Test
    void every_change_reaches_an_open_stream_and_each_delta_joins_the_last() throws IOException {
        TestUser anna = newUser();
        try (EventStream stream = EventStream.open(anna, STREAM)) {
            String id = anna.uploaded("primavera.pdf", sample());

            List<Frame> deltas = new ArrayList<>();
            while (deltas.isEmpty()
                    || !status(deltas.get(deltas.size() - 1), id).equals("completed")) {
                deltas.add(stream.next(frame -> frame.event().equals("delta")));
            }

            long at = 0;
            for (Frame delta : deltas) {
                assertThat(delta.data().path("from").asLong()).isEqualTo(at);
                at = delta.data().path("to").asLong();
                assertThat(delta.id()).endsWith("." + at);
            }
            assertThat(at).isGreaterThan(4);
        }
    }

    @Test
    void a_stream_that_was_cut_goes_on_where_it_was() throws IOException {
        TestUser anna = newUser();
        String first = anna.uploaded("one.pdf", sample());
        anna.processed(first);
        String cursor;
        try (EventStream stream = EventStream.open(anna, STREAM)) {
            cursor = stream.next(frame -> frame.event().equals("caughtUp")).id();
        }

        String second = anna.uploaded("two.pdf", sample());
        anna.processed(second);

        try (EventStream resumed = EventStream.open(anna, STREAM + "?cursor=" + cursor)) {
            Frame welcome = resumed.next();
            Frame delta = resumed.next(frame -> frame.event().equals("delta"));
            assertThat(welcome.data().path("mode").asString()).isEqualTo("resume");
            assertThat(cursor).endsWith("." + delta.data().path("from").asLong());
            assertThat(delta.data().path("ops"))
                    .allSatisfy(op -> assertThat(op.path("id").asString()).isEqualTo(second));
        }
    }

    @Test
    void a_cursor_of_no_stream_of_ours_is_reset_and_all_comes_again() throws IOException {
        TestUser anna = newUser();
        anna.processed(anna.uploaded("one.pdf", sample()));

        try (EventStream stream = EventStream.open(anna, STREAM + "?cursor=other.5")) {
            assertThat(stream.next().data().path("mode").asString()).isEqualTo("reset");
            assertThat(stream.next().event()).isEqualTo("reset");
            assertThat(stream.next().data().path("from").asLong()).isZero();
        }
    }

    @Test
    void a_long_poll_is_answered_by_the_next_change() throws Exception {
        TestUser anna = newUser();
        CompletableFuture<HttpResponse<String>> poll =
                CompletableFuture.supplyAsync(() -> anna.get("/api/v2/sync?wait=30"));
        TimeUnit.MILLISECONDS.sleep(300);
        boolean early = poll.isDone();

        String id = anna.uploaded("one.pdf", sample());

        JsonNode delta = TestUser.json(poll.get(20, TimeUnit.SECONDS));
        assertThat(early).isFalse();
        assertThat(delta.path("ops").get(0).path("id").asString()).isEqualTo(id);
    }

    @Test
    void a_long_poll_without_a_change_is_answered_after_its_wait() {
        HttpResponse<String> answer = newUser().get("/api/v2/sync?wait=1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(TestUser.json(answer).path("ops")).isEmpty();
    }

    @Test
    void the_eleventh_stream_of_a_user_is_refused_until_one_is_closed() {
        TestUser anna = newUser();
        List<EventStream> open = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            open.add(EventStream.open(anna, STREAM));
        }

        HttpResponse<String> refused = anna.get(STREAM);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(TestUser.json(refused).path("detail").asString()).contains("10 streams open");
        open.forEach(EventStream::close);
    }

    @Test
    void nobody_gets_anybody_elses_changes() throws IOException {
        TestUser anna = newUser();
        TestUser ben = newUser();

        anna.processed(anna.uploaded("one.pdf", sample()));

        assertThat(TestUser.json(ben.get("/api/v2/sync")).path("ops")).isEmpty();
    }

    @Test
    void a_deleted_score_goes_out_as_deleted() throws IOException {
        TestUser anna = newUser();
        String id = anna.uploaded("one.pdf", sample());
        anna.processed(id);

        try (EventStream stream = EventStream.open(anna, STREAM)) {
            stream.next(frame -> frame.event().equals("caughtUp"));
            anna.delete("/api/scores/" + id);

            JsonNode op = stream.next(frame -> frame.event().equals("delta"))
                    .data()
                    .path("ops")
                    .get(0);
            assertThat(op.path("deleted").asBoolean()).isTrue();
            assertThat(op.has("body")).isFalse();
        }
    }

    private static String status(Frame delta, String id) {
        for (JsonNode op : delta.data().path("ops")) {
            if (op.path("id").asString().equals(id)) {
                return op.path("body").path("processing_status").asString();
            }
        }
        return "";
    }

    private static byte[] sample() throws IOException {
        return Files.readAllBytes(Path.of("..", "bench", "samples", "vivaldi-primavera.pdf"));
    }
}
