package org.mirubato.infra.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.TestServer;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.upload.Samples;
import org.mirubato.processors.score.RereadScore;
import org.mirubato.processors.score.Rereading;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An outside model as one reader among the others, asked over HTTP, with a budget that outlives the server. */
@Timeout(180)
class OutsideReaderIT {

    private static final String SAYS =
            "{\"title\": \"Auld Lang Syne\", \"opus\": \"Opus 3, Nr. 2\", \"time\": \"4/4\"}";

    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    @Test
    void what_a_model_outside_says_is_fused_until_the_days_questions_are_asked_and_a_restart_gives_no_more()
            throws IOException {
        HttpServer model = model();
        Path folder = Files.createDirectories(Path.of("target", "it"));
        Path data = Files.createTempDirectory(folder, "outside");
        Path key = Files.writeString(Files.createTempFile(folder, "model", ".key"), "not-so-secret\n");
        String[] options = {
            "--mirubato.readers.outside.url=http://127.0.0.1:"
                    + model.getAddress().getPort() + "/v1",
            "--mirubato.readers.outside.model=eyes",
            "--mirubato.readers.outside.key-file=" + key,
            "--mirubato.readers.outside.per-day=1"
        };
        try {
            JsonNode first;
            try (TestServer server = TestServer.start(data, options)) {
                first = uploaded(server);
            }
            JsonNode second;
            List<RereadScore> tomorrow = new ArrayList<>();
            try (TestServer server = TestServer.start(data, options)) {
                second = uploaded(server);
                new JdbcTemplate(server.bean(DataSource.class)).update("update outside_questions set day = day - 1");
                until(server::caughtUp);
                server.bean(Rereading.class).run(false, null, tomorrow::add);
            }

            assertThat(first.path("opus").asString()).isEqualTo("Op. 3, No. 2");
            assertThat(first.at("/reading/opus/source").asString()).isEqualTo("outside");
            assertThat(first.path("doubts").valueStream().map(JsonNode::asString))
                    .contains("opus");
            assertThat(first.path("read_by").asString()).contains("outside-1(eyes)", "picture-6");
            assertThat(first.path("partial").asBoolean()).isFalse();
            assertThat(second.path("title").asString()).isEqualTo("Auld Lang Syne");
            assertThat(second.path("opus").isMissingNode()).isTrue();
            assertThat(second.path("partial").asBoolean()).isTrue();
            assertThat(tomorrow)
                    .singleElement()
                    .extracting(RereadScore::failure)
                    .isNull();
            assertThat(asked).hasSize(2);
            assertThat(keys).containsOnly("Bearer not-so-secret");
            assertOnlyThePageIsSent(asked.get(0));
        } finally {
            model.stop(0);
        }
    }

    private static JsonNode uploaded(TestServer server) {
        TestUser user = server.signIn("musician");
        return user.processed(user.uploaded("my secret name.jpg", Samples.distinct("auld-lang-syne-scan.jpg")));
    }

    private static void assertOnlyThePageIsSent(JsonNode request) throws IOException {
        assertThat(request.toString()).doesNotContain("secret name", "musician", "example.org");
        assertThat(request.path("model").asString()).isEqualTo("eyes");
        String picture = request.at("/messages/0/content/1/image_url/url").asString();
        byte[] png = Base64.getDecoder().decode(picture.substring(picture.indexOf(',') + 1));
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getHeight()).isBetween(1000, 1600);
    }

    private HttpServer model() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
        keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
        Map<String, Object> body = Map.of("choices", List.of(Map.of("message", Map.of("content", SAYS))));
        byte[] bytes = JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
