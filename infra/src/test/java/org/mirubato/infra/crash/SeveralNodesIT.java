package org.mirubato.infra.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.sync.EventStream;
import org.mirubato.infra.upload.Calls;
import org.mirubato.infra.upload.Samples;
import tools.jackson.databind.JsonNode;

/**
 * Three nodes on one PostgreSQL, Redis and S3 server: one answers, one processes, and one does everything until it is killed. The
 * tests tell one story, in their order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralNodesIT {

    private static final List<String> READ_MODELS = List.of("score-list", "account-list", "sync");
    private static final int UPLOADS_EACH = 2;

    private static Cluster cluster;
    private static Node answering;
    private static Node everything;
    private static final List<String> TOKENS = new ArrayList<>();

    /** A score of each user, by token; processing more of them than are needed would take most of the time. */
    private static final Map<String, String> SCORES = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws IOException {
        cluster = new Cluster(Files.createTempDirectory(Files.createDirectories(Path.of("target", "it")), "nodes")
                .toAbsolutePath());
        answering = cluster.begin("first", "command,query,sync").ready();
        Node processing = cluster.begin("second", "processors");
        everything = cluster.begin("third", "command,query,sync,processors").ready();
        processing.ready();
        for (String name : List.of("anna", "bela", "clara", "dora")) {
            TOKENS.add(answering.signIn(name + "@example.org"));
        }
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    @Order(1)
    void each_node_gets_its_share_of_the_segments() {
        READ_MODELS.forEach(group -> until(() -> cluster.holders(group).equals(List.of("first", "third"))));
        until(() -> cluster.holders("score-processing").equals(List.of("second", "third")));
    }

    @Test
    @Order(2)
    void what_was_sent_to_one_node_is_processed_by_others_and_can_be_followed_at_each() {
        for (String token : TOKENS) {
            SCORES.put(token, answering.as(token).uploaded("prelude.pdf", Samples.distinct(Samples.ROS)));
        }

        SCORES.forEach((token, id) -> {
            try (EventStream progress = EventStream.open(everything.as(token), "/api/v2/scores/" + id + "/progress")) {
                progress.next(frame -> frame.data().path("step").asString("").equals("completed"));
            }
            assertThat(status(answering, token, id)).isEqualTo("completed");
            assertThat(status(everything, token, id)).isEqualTo("completed");
        });
    }

    @Test
    @Order(3)
    void who_has_changed_something_at_one_node_sees_it_at_another_with_the_next_request() {
        SCORES.forEach((token, id) -> {
            for (int i = 0; i < 5; i++) {
                HttpResponse<String> changed = correct(i % 2 == 0 ? answering : everything, token, id, "Fugue " + i);
                JsonNode seen = score(i % 2 == 0 ? everything : answering, token, id);

                assertThat(changed.headers().firstValue("Mirubato-Stale")).isEmpty();
                assertThat(seen.path("title").asString()).isEqualTo("Fugue " + i);
            }
        });
    }

    @Test
    @Order(4)
    void whoever_follows_at_one_node_hears_what_is_changed_at_another() {
        SCORES.forEach((token, id) -> {
            try (EventStream stream = EventStream.open(everything.as(token), "/api/v2/sync/stream")) {
                stream.next(frame -> frame.event().equals("caughtUp"));

                correct(answering, token, id, "Air");

                stream.next(frame -> frame.data().path("ops").toString().contains("\"Air\""));
            }
        });
    }

    @Test
    @Order(5)
    void a_change_whose_word_to_other_nodes_is_lost_is_heard_within_seconds_and_once() throws Exception {
        List<Heard> devices = new ArrayList<>();
        for (Map.Entry<String, String> each : SCORES.entrySet()) {
            devices.add(new Heard(everything.as(each.getKey()), each.getKey(), each.getValue()));
        }
        List<Long> deaf = cluster.listeners();
        assertThat(deaf).hasSize(3);

        // each node goes on, but the connection by which it would be told of others says nothing any more
        Cluster.signal("STOP", deaf);
        try {
            long begun = System.nanoTime();
            List<Thread> senders = devices.stream()
                    .map(device -> new Thread(() -> correct(answering, device.token, device.score, "Unheard")))
                    .toList();
            senders.forEach(Thread::start);
            devices.forEach(device -> device.until("Unheard"));
            // a look each five seconds, and one for a new connection
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(12));
            for (Thread sender : senders) {
                sender.join();
            }
        } finally {
            Cluster.signal("CONT", deaf);
        }
        devices.forEach(device -> correct(answering, device.token, device.score, "Heard"));
        devices.forEach(device -> device.until("Heard"));

        devices.forEach(Heard::close);
    }

    @Test
    @Order(6)
    void a_device_that_connects_at_one_node_ends_its_connection_at_another_before_that_looks() {
        TestUser here = answering.as(TOKENS.get(0));
        TestUser there = everything.as(TOKENS.get(0));
        String stream = "/api/v2/sync/stream?deviceId=phone";
        // who has just opened one is looked at after a quarter of a minute
        try (EventStream older = EventStream.open(here, stream)) {
            older.next(frame -> frame.event().equals("caughtUp"));
            long opened = System.nanoTime();

            try (EventStream newer = EventStream.open(there, stream)) {
                newer.next(frame -> frame.event().equals("caughtUp"));

                JsonNode bye = older.next(frame -> frame.event().equals("bye")).data();
                assertThat(bye.path("code").asInt()).isEqualTo(4409);
                assertThat(Duration.ofNanos(System.nanoTime() - opened)).isLessThan(Duration.ofSeconds(10));
                correct(answering, TOKENS.get(0), SCORES.get(TOKENS.get(0)), "Once more");
                newer.next(frame -> frame.data().path("ops").toString().contains("Once more"));
            }
        }
    }

    /** What a device hears at a node: each delta joins the one before. */
    private static final class Heard implements AutoCloseable {

        private final String token;
        private final String score;
        private final EventStream stream;
        private long at;

        Heard(TestUser user, String token, String score) {
            this.token = token;
            this.score = score;
            stream = EventStream.open(user, "/api/v2/sync/stream");
            stream.next(frame -> took(frame) && frame.event().equals("caughtUp"));
        }

        void until(String title) {
            stream.next(
                    frame -> took(frame) && frame.data().path("ops").toString().contains("\"" + title + "\""));
        }

        private boolean took(EventStream.Frame frame) {
            if (frame.event().equals("delta")) {
                assertThat(frame.data().path("from").asLong()).isEqualTo(at);
                at = frame.data().path("to").asLong();
                frame.data()
                        .path("ops")
                        .forEach(op -> assertThat(op.path("seq").asLong())
                                .isBetween(frame.data().path("from").asLong() + 1, at));
            }
            return true;
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    @Test
    @Order(7)
    void a_killed_node_loses_nothing_and_leaves_its_segments_to_the_others() throws Exception {
        List<Map<String, String>> acknowledged = new ArrayList<>();
        List<Thread> senders = new ArrayList<>();
        for (String token : TOKENS) {
            Map<String, String> mine = new ConcurrentHashMap<>();
            acknowledged.add(mine);
            senders.add(new Thread(() -> send(token, mine), "sender"));
        }
        senders.forEach(Thread::start);
        until(() -> acknowledged.stream().mapToInt(Map::size).sum() >= 2);

        everything.kill();

        for (Thread sender : senders) {
            sender.join();
        }
        READ_MODELS.forEach(group -> until(() -> cluster.holders(group).equals(List.of("first"))));
        until(() -> cluster.holders("score-processing").equals(List.of("second")));
        for (int i = 0; i < TOKENS.size(); i++) {
            String token = TOKENS.get(i);
            assertThat(acknowledged.get(i)).hasSize(UPLOADS_EACH);
            acknowledged.get(i).forEach((key, id) -> {
                JsonNode score = answering.as(token).processed(id);
                assertThat(score.path("processing_status").asString()).isEqualTo("completed");
                assertThat(score.path("title").asString()).isEqualTo(key);
            });
        }
    }

    @Test
    @Order(8)
    void nothing_has_taken_effect_twice() throws IOException {
        LogAudit audit = new LogAudit(cluster.jdbc());
        until(() -> audit.underWay() == 0 && behind() == 0);

        assertThat(audit.scores()).isEqualTo(TOKENS.size() * (1L + UPLOADS_EACH));
        assertThat(audit.gapsInPositions()).isEmpty();
        assertThat(audit.gapsInSequences()).isEmpty();
        assertThat(audit.duplicates()).isEmpty();
        assertThat(audit.miscountedStreams()).isEmpty();
        List<String> before = audit.projections();
        READ_MODELS.forEach(group -> assertThat(owner().post("/api/v2/admin/projections/" + group + "/replay", "")
                        .statusCode())
                .isEqualTo(202));
        until(() ->
                projections().stream().noneMatch(each -> each.path("replaying").asBoolean()));
        assertThat(audit.projections()).isEqualTo(before);
    }

    /** Uploads to each node in turn and corrects the title at the other one; what is not answered is sent again to who is left. */
    private static void send(String token, Map<String, String> acknowledged) {
        for (int nr = 0; nr < UPLOADS_EACH; nr++) {
            String key = "Piece " + nr;
            Node one = nr % 2 == 0 ? everything : answering;
            Node other = nr % 2 == 0 ? answering : everything;
            String id = TestUser.json(insist(one, node -> upload(node, token, key)))
                    .path("data")
                    .path("scoreId")
                    .asString();
            insist(other, node -> correct(node, token, id, key));
            acknowledged.put(key, id);
        }
    }

    private static HttpResponse<String> insist(Node node, Function<Node, HttpResponse<String>> request) {
        HttpResponse<String> answer;
        try {
            answer = request.apply(node);
        } catch (UncheckedIOException killed) {
            answer = request.apply(answering);
        }
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 202);
        return answer;
    }

    private static HttpResponse<String> upload(Node node, String token, String key) {
        byte[] file = Samples.distinct(Samples.ROS, token + key);
        return new Calls(node.url(), token).upload(key.replace(' ', '-'), key + ".pdf", file);
    }

    private static HttpResponse<String> correct(Node node, String token, String id, String title) {
        return node.as(token).put("/api/v2/scores/" + id + "/reading/title", "{\"value\":\"" + title + "\"}");
    }

    private static String status(Node node, String token, String id) {
        return score(node, token, id).path("processing_status").asString("");
    }

    private static JsonNode score(Node node, String token, String id) {
        return TestUser.json(node.as(token).get("/api/scores/" + id)).path("data");
    }

    private static TestUser owner() {
        try {
            return answering.as(Files.readString(cluster.folder("first").resolve("run/cli-token"))
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> projections() {
        List<JsonNode> all = new ArrayList<>();
        TestUser.json(owner().get("/api/v2/admin/projections")).path("data").forEach(all::add);
        return all;
    }

    private static long behind() {
        return projections().stream()
                .mapToLong(each ->
                        each.path("head").asLong() - each.path("position").asLong())
                .sum();
    }
}
