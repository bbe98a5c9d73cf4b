package org.mirubato.infra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    @TempDir
    private Path folder;

    private final Map<String, String> byHash = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final Screen screen = new Screen();
    private FakeServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer()
                .on("/api/v2/scores/by-hash/", this::findByHash)
                .on("/api/import/pdf", this::upload)
                .on("/api/scores/", exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    FakeServer.answer(
                            exchange, 200, "{\"success\":true,\"data\":" + completed(path.substring(12)) + "}");
                });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_bytes_of_a_file_arrive_under_its_name_with_a_key_made_of_its_hash() throws Exception {
        Path file = write("étude \"1\".pdf", "%PDF-1.4 the content");
        StringBuilder received = new StringBuilder();
        server.on("/api/upload", exchange -> {
            received.append(exchange.getRequestHeaders().getFirst("X-Idempotency-Key"))
                    .append('\n');
            received.append(exchange.getRequestHeaders().getFirst("Authorization"))
                    .append('\n');
            received.append(new String(FakeServer.body(exchange), StandardCharsets.UTF_8));
            FakeServer.answer(exchange, 201, "{\"success\":true,\"scoreId\":\"s1\"}");
        });

        server.client().upload("/api/upload", file, "key-1");

        assertThat(received.toString())
                .startsWith("key-1\nBearer token-1\n--mirubato-")
                .contains(
                        "filename=\"étude %221%22.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4 the content\r\n--");
    }

    @Test
    void a_file_larger_than_the_heap_is_sent() throws Exception {
        Path file = folder.resolve("huge.pdf");
        long size = Runtime.getRuntime().maxMemory() + 1_000_000;
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        server.on(
                "/api/upload",
                exchange -> FakeServer.answer(
                        exchange,
                        201,
                        "{\"length\":" + exchange.getRequestHeaders().getFirst("Content-Length") + "}"));

        long length = server.client()
                .upload("/api/upload", file, "key")
                .path("length")
                .asLong();

        assertThat(length).isGreaterThan(size);
    }

    @Test
    void a_folder_is_sent_followed_and_reported() throws Exception {
        write("a.pdf", "%PDF a");
        write("b.pdf", "%PDF b");

        int exit = run("import", folder.toString());

        assertThat(exit).isZero();
        assertThat(screen.out())
                .contains("a.pdf", "Sinfonia", "3/8")
                .contains("2 of 2 completed, 0 failed, 0 already here");
    }

    @Test
    void a_second_run_uploads_nothing() throws Exception {
        write("a.pdf", "%PDF a");
        run("import", folder.toString());

        int exit = run("import", folder.toString());

        assertThat(exit).isZero();
        assertThat(server.count("POST /api/import/pdf")).isEqualTo(1);
        assertThat(screen.out()).contains("0 of 1 completed, 0 failed, 1 already here");
    }

    @Test
    void of_two_files_with_the_same_contents_one_is_sent() throws Exception {
        write("a.pdf", "%PDF same");
        write("b.pdf", "%PDF same");

        int exit = run("import", folder.toString());

        assertThat(exit).isZero();
        assertThat(server.count("POST /api/import/pdf")).isEqualTo(1);
        assertThat(screen.out()).contains("1 of 2 completed, 0 failed, 1 already here");
    }

    @Test
    void one_failure_stops_no_other_and_makes_the_exit_code_1() throws Exception {
        write("a.pdf", "%PDF a");
        write("bad.pdf", "not a pdf");
        write("c.pdf", "%PDF c");

        int exit = run("import", folder.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(screen.out()).contains("failed: not a PDF").contains("2 of 3 completed, 1 failed");
    }

    @Test
    void a_busy_server_is_asked_again_after_the_time_that_it_names() throws Exception {
        Path file = write("a.pdf", "%PDF a");
        AtomicInteger calls = new AtomicInteger();
        server.on("/api/upload", exchange -> {
            if (calls.getAndIncrement() < 2) {
                exchange.getResponseHeaders().add("Retry-After", "1");
                FakeServer.answer(exchange, calls.get() == 1 ? 503 : 429, "{}");
            } else {
                FakeServer.answer(exchange, 201, "{\"scoreId\":\"s1\"}");
            }
        });
        long start = System.nanoTime();

        String id = server.client()
                .upload("/api/upload", file, "key")
                .path("scoreId")
                .asString();

        assertThat(id).isEqualTo("s1");
        assertThat(System.nanoTime() - start).isGreaterThan(2_000_000_000L);
    }

    @Test
    void a_broken_connection_is_tried_again() throws Exception {
        Path file = write("a.pdf", "%PDF a");
        AtomicInteger calls = new AtomicInteger();
        server.on("/api/upload", exchange -> {
            if (calls.getAndIncrement() == 0) {
                exchange.close();
            } else {
                FakeServer.answer(exchange, 201, "{\"scoreId\":\"s1\"}");
            }
        });

        String id = server.client()
                .upload("/api/upload", file, "key")
                .path("scoreId")
                .asString();

        assertThat(id).isEqualTo("s1");
        assertThat(calls).hasValue(2);
    }

    @Test
    void json_is_an_array_with_the_names_of_the_api() throws Exception {
        write("a.pdf", "%PDF a");

        run("import", "--json", folder.toString());

        assertThat(screen.out())
                .startsWith("[")
                .contains(
                        "\"file\" : \"a.pdf\"", "\"state\" : \"completed\"", "\"page_count\" : 2", "\"error\" : null");
    }

    @Test
    void a_name_with_control_characters_is_printed_harmlessly() throws Exception {
        write("a\u001b[31m.pdf", "%PDF a");

        run("import", folder.toString());

        assertThat(screen.out() + screen.err()).contains("a\\u001b[31m.pdf").doesNotContain("\u001b");
    }

    private int run(String... line) {
        List<String> words = new ArrayList<>(List.of(line));
        words.addAll(List.of("--url", server.url().toString(), "--token", "token-1"));
        return Cli.run(words, screen.terminal);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private void findByHash(HttpExchange exchange) throws IOException {
        String hash = exchange.getRequestURI().getPath().substring("/api/v2/scores/by-hash/".length());
        String id = byHash.get(hash);
        FakeServer.answer(exchange, id == null ? 404 : 200, id == null ? "{}" : "{\"data\":" + completed(id) + "}");
    }

    private void upload(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("X-Idempotency-Key");
        if (new String(FakeServer.body(exchange), StandardCharsets.UTF_8).contains("not a pdf")) {
            FakeServer.answer(exchange, 400, "{\"title\":\"Bad request\",\"detail\":\"not a PDF\"}");
            return;
        }
        String id = "s" + ids.incrementAndGet();
        byHash.put(key.substring("import-".length(), "import-".length() + 64), id);
        FakeServer.answer(exchange, 201, "{\"success\":true,\"data\":{\"scoreId\":\"" + id + "\"}}");
    }

    private static String completed(String id) {
        return "{\"id\":\"" + id + "\",\"title\":\"Sinfonia\",\"page_count\":2,\"time_signature\":\"3/8\","
                + "\"processing_status\":\"completed\"}";
    }
}
