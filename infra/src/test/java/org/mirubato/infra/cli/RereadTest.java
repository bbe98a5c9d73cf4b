package org.mirubato.infra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RereadTest {

    private static final String CHANGED = "{\"scoreId\":\"s1\",\"changes\":[{\"field\":\"title\",\"before\":null,"
            + "\"after\":{\"value\":\"Largo\",\"confidence\":0.9,\"source\":\"text\"}}]}\n";
    private static final String SAME = "{\"scoreId\":\"s2\",\"changes\":[]}\n";
    private static final String FAILED = "{\"scoreId\":\"s3\",\"failure\":\"No worker.\"}\n";

    private final Screen screen = new Screen();
    private String answer = "";
    private FakeServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer().on("/api/v2/admin/rereading", exchange -> FakeServer.answer(exchange, 200, answer));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void each_score_is_told_with_what_changes() {
        answer = CHANGED + SAME + "{\"done\":true,\"read\":2,\"changed\":1,\"failed\":0}\n";

        int exit = run("--dry-run", "--score", "s 1");

        assertThat(exit).isZero();
        assertThat(server.requests).contains("POST /api/v2/admin/rereading?dryRun=true&score=s+1");
        assertThat(screen.out()).isEqualTo("s1  title: nothing -> \"Largo\" (text, 0.90)\ns2  as it was\n");
        assertThat(screen.err()).contains("2 would be read anew, 1 with other values, 0 failed");
    }

    @Test
    void a_score_that_failed_is_told_and_the_exit_code_is_1() {
        answer = FAILED + "{\"done\":true,\"read\":0,\"changed\":0,\"failed\":1}\n";

        assertThat(run()).isEqualTo(1);
        assertThat(screen.out()).isEqualTo("s3  not read: No worker.\n");
    }

    @Test
    void an_answer_that_breaks_off_is_no_success() {
        answer = CHANGED;

        assertThat(run()).isEqualTo(1);
        assertThat(screen.err()).contains("run it again");
    }

    @Test
    void it_says_so_when_there_is_nothing_to_do() {
        answer = "{\"done\":true,\"read\":0,\"changed\":0,\"failed\":0}\n";

        assertThat(run()).isZero();
        assertThat(screen.err()).contains("nothing to do");
    }

    @Test
    void it_takes_no_words() {
        assertThat(run("s1")).isEqualTo(2);
    }

    private int run(String... options) {
        List<String> line =
                new ArrayList<>(List.of("reread", "--url", server.url().toString(), "--token", "token-1"));
        line.addAll(List.of(options));
        return Cli.run(line, screen.terminal);
    }
}
