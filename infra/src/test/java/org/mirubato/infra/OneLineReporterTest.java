package org.mirubato.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.infra.embedded.StartupProblem;

class OneLineReporterTest {

    @TempDir
    private Path data;

    @Test
    void a_problem_that_a_person_can_mend_comes_without_a_stack_trace() {
        PrintStream screen = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));

        try {
            assertThatThrownBy(() -> Mirubato.application().run("--mirubato.data=" + data, "--mirubato.roles=singer"))
                    .isInstanceOf(StartupProblem.class);
        } finally {
            System.setOut(screen);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
