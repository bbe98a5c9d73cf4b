package org.mirubato.infra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SyncVerbTest {

    @TempDir
    private Path folder;

    private final Screen screen = new Screen();
    private final List<JsonNode> pushed = Collections.synchronizedList(new ArrayList<>());

    @Test
    void changes_are_sent_until_each_is_answered_and_one_that_is_rejected_is_exit_code_1() throws Exception {
        Files.writeString(folder.resolve("changes"), """
                {"kind": "goal", "id": "g1", "set": {"title": "Play"}}

                {"kind": "goal", "id": "g2", "op": "delete"}
                """);
        try (FakeServer server = server()) {
            int exit = sync(server, "send", folder.resolve("changes").toString());

            assertThat(exit).isEqualTo(1);
            assertThat(screen.out())
                    .contains("1  applied  goal g1")
                    .contains("2  rejected  goal g2  There is none")
                    .endsWith("1 done, 1 rejected\n");
            assertThat(pushed.get(0).path("mutations").get(1).path("op").asString())
                    .isEqualTo("delete");
        }
    }

    @Test
    void the_same_file_goes_on_with_its_numbers_under_its_name() throws Exception {
        Files.writeString(
                folder.resolve("changes"), "{\"kind\": \"goal\", \"id\": \"g1\", \"set\": {\"title\": \"Play\"}}");
        String[] line = {"send", folder.resolve("changes").toString(), "--keep", copy()};
        try (FakeServer server = server()) {
            sync(server, line);
            sync(server, line);

            assertThat(pushed)
                    .extracting(
                            batch -> batch.path("mutations").get(0).path("mid").asLong())
                    .containsExactly(1L, 2L);
            assertThat(pushed.get(0).path("deviceId")).isEqualTo(pushed.get(1).path("deviceId"));
        }
    }

    @Test
    void a_line_that_is_no_change_is_told_and_nothing_is_sent() throws Exception {
        Files.writeString(folder.resolve("changes"), "{\"kind\": \"goal\", \"id\": \"g1\"}\n{\"id\": \"g2\"}");
        try (FakeServer server = server()) {
            int exit = sync(server, "send", folder.resolve("changes").toString());

            assertThat(exit).isEqualTo(1);
            assertThat(screen.err()).contains("line 2 is no change");
            assertThat(pushed).isEmpty();
        }
    }

    @Test
    void the_status_tells_how_far_stream_and_copy_are() throws Exception {
        try (FakeServer server = server()) {
            int exit = sync(server, "status", "--keep", copy());

            assertThat(exit).isZero();
            assertThat(screen.out()).isEqualTo("""
                            stream    6 changes, 4 entities, from 2 devices
                            copy      0 changes taken in, 6 to come
                            to send   0 changes
                            """);
        }
    }

    private String copy() {
        return folder.resolve("copy.jsonl").toString();
    }

    private int sync(FakeServer server, String... words) {
        List<String> line = new ArrayList<>(List.of("sync"));
        line.addAll(List.of(words));
        line.addAll(List.of("--url", server.url().toString(), "--token", "t"));
        return Cli.run(line, screen.terminal);
    }

    private FakeServer server() throws Exception {
        return new FakeServer()
                .on("/api/v2/sync/push", exchange -> {
                    JsonNode batch = JsonMapper.shared().readTree(FakeServer.body(exchange));
                    pushed.add(batch);
                    FakeServer.answer(exchange, 200, "{\"results\": " + results(batch) + "}");
                })
                .on("/api/v2/sync/ticket", exchange -> FakeServer.answer(exchange, 404, "{}"))
                .on(
                        "/api/sync/status",
                        exchange -> FakeServer.answer(
                                exchange, 200, "{\"syncToken\": \"seq_6\", \"entityCount\": 4, \"deviceCount\": 2}"))
                .on(
                        "/api/v2/sync",
                        exchange -> FakeServer.answer(
                                exchange, 200, "{\"epoch\": \"0\", \"from\": 0, \"to\": 0, \"ops\": []}"));
    }

    private static List<String> results(JsonNode batch) {
        List<String> results = new ArrayList<>();
        for (JsonNode each : batch.path("mutations")) {
            boolean rejected = each.path("op").asString("").equals("delete");
            results.add("{\"mid\": " + each.path("mid") + ", \"kind\": \"goal\", \"id\": " + each.path("id")
                    + (rejected
                            ? ", \"status\": \"rejected\", \"reason\": \"There is none\"}"
                            : ", \"status\": \"applied\", \"version\": 0}"));
        }
        return results;
    }
}
