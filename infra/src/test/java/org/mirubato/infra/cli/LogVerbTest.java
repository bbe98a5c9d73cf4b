package org.mirubato.infra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogVerbTest {

    private static final String LOG = "/api/v2/admin/log";

    @TempDir
    private Path data;

    private final Screen screen = new Screen();

    @Test
    void it_asks_page_by_page_until_there_is_no_more() throws Exception {
        try (FakeServer server = serverWithTwoPages()) {
            int exit = show("--name", "score.read");

            assertThat(exit).isZero();
            assertThat(screen.out().lines())
                    .hasSize(3)
                    .anyMatch(line -> line.startsWith("1 ") && line.contains("score.read 1"))
                    .anyMatch(line -> line.startsWith("9 ") && line.contains("{\"fileName\":\"erased\"}"));
            assertThat(server.requests)
                    .contains(
                            "GET " + LOG + "?from=1&name=score.read&limit=100",
                            "GET " + LOG + "?from=9&name=score.read&limit=99");
            assertThat(screen.err()).isEmpty();
        }
    }

    @Test
    void it_stops_at_the_limit_and_says_how_to_go_on() throws Exception {
        try (FakeServer server = serverWithTwoPages()) {
            int exit = show("--limit", "1", "--json");

            assertThat(exit).isZero();
            assertThat(screen.out()).startsWith("{\"position\":1,").hasLineCount(1);
            assertThat(screen.err()).isEqualTo("There are more: --from 9\n");
            assertThat(server.count("GET " + LOG)).isOne();
        }
    }

    @Test
    void another_word_than_show_is_answered_with_what_there_is() {
        int exit = Cli.run(List.of("log", "sing", "--data", data.toString()), screen.terminal);

        assertThat(exit).isEqualTo(2);
        assertThat(screen.err()).contains("show, export DIR, import DIR");
    }

    private int show(String... more) {
        List<String> line = new ArrayList<>(List.of("log", "show", "--data", data.toString()));
        line.addAll(List.of(more));
        return Cli.run(line, screen.terminal);
    }

    private FakeServer serverWithTwoPages() throws IOException {
        FakeServer server = new FakeServer()
                .on(
                        LOG,
                        exchange -> FakeServer.answer(
                                exchange,
                                200,
                                exchange.getRequestURI().getQuery().startsWith("from=1&")
                                        ? "{\"data\":{\"events\":[{\"position\":1,\"name\":\"score.read\",\"revision\":1}],\"next\":9}}"
                                        : "{\"data\":{\"events\":[{\"position\":9,\"payload\":{\"fileName\":\"erased\"}}]}}"));
        Files.createDirectories(data.resolve("run"));
        Files.writeString(data.resolve("run/app.json"), "{\"pid\":1,\"url\":\"" + server.url() + "\"}");
        Files.writeString(data.resolve("run/cli-token"), "kept\n");
        return server;
    }
}
