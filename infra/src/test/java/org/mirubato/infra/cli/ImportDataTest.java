package org.mirubato.infra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportDataTest {

    private static final String TAKEN = "{\"line\":2,\"kind\":\"logbook_entry\",\"id\":\"a\",\"status\":\"taken\"}\n";
    private static final String REFUSED =
            "{\"line\":3,\"kind\":\"logbook_entry\",\"status\":\"refused\",\"reason\":\"Give a day.\"}\n";

    @TempDir
    private Path folder;

    private final Screen screen = new Screen();
    private final List<String> received = new ArrayList<>();
    private String answer = "";
    private FakeServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer().on("/api/v2/imports", exchange -> {
            received.add(new String(FakeServer.body(exchange), StandardCharsets.UTF_8));
            FakeServer.answer(exchange, 200, answer);
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void each_line_is_told_and_the_exit_code_is_0_when_all_were_taken() throws IOException {
        answer = TAKEN + "{\"done\":true,\"taken\":1,\"refused\":0,\"notTaken\":[]}\n";

        int code = run("--map", "date=Day of practice,duration=Min", "--zone", "Europe/Berlin");

        assertThat(code).isZero();
        assertThat(received).containsExactly("Day;Min");
        assertThat(server.requests)
                .contains("POST /api/v2/imports?zone=Europe%2FBerlin&column.date=Day+of+practice&column.duration=Min");
        assertThat(screen.out()).isEqualTo("line 2, logbook entry: taken\n");
        assertThat(screen.err()).contains("1 taken, 0 refused");
    }

    @Test
    void a_line_that_was_refused_is_told_with_its_reason_and_the_exit_code_is_1() throws IOException {
        answer = TAKEN + REFUSED + "{\"done\":true,\"taken\":1,\"refused\":1,\"notTaken\":[\"pets\"]}\n";

        int code = run("--refused");

        assertThat(code).isEqualTo(1);
        assertThat(screen.out()).isEqualTo("line 3, logbook entry: refused. Give a day.\n");
        assertThat(screen.err()).contains("1 taken, 1 refused; not ours: pets");
    }

    @Test
    void an_answer_that_breaks_off_is_no_success() throws IOException {
        answer = TAKEN;

        assertThat(run()).isEqualTo(1);
        assertThat(screen.err()).contains("run it again");
    }

    @Test
    void what_can_not_be_meant_is_said_before_anything_is_sent() throws IOException {
        assertThat(run("--map", "date")).isEqualTo(2);
        assertThat(Cli.run(List.of("import-data"), screen.terminal)).isEqualTo(2);
        assertThat(Cli.run(List.of("import-data", folder.resolve("none.csv").toString()), screen.terminal))
                .isEqualTo(2);
        assertThat(received).isEmpty();
    }

    private int run(String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("practice.csv"), "Day;Min");
        List<String> line = new ArrayList<>(
                List.of("import-data", file.toString(), "--url", server.url().toString(), "--token", "token-1"));
        line.addAll(List.of(options));
        return Cli.run(line, screen.terminal);
    }
}
