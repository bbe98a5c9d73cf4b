package org.mirubato.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Report report = new Report(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void without_a_name_it_lists_what_there_is() {
        int exit = Bench.run(List.of("bench"), report);

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("accuracy", "import");
    }

    @Test
    void an_unknown_option_is_exit_code_2() {
        assertThat(Bench.run(List.of("accuracy", "--nonsense"), report)).isEqualTo(2);
    }

    @Test
    void a_degradation_that_nobody_knows_is_exit_code_2() {
        assertThat(Bench.run(List.of("accuracy", "--degrade", "flood"), report)).isEqualTo(2);
        assertThat(Bench.run(List.of("accuracy", "--degrade"), report)).isEqualTo(2);
    }

    @Test
    void a_folder_that_is_not_there_is_exit_code_1_and_one_line(@TempDir Path folder) {
        int exit = Bench.run(List.of("accuracy", folder.resolve("missing").toString()), report);

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("accuracy: there is no folder")
                .hasLineCount(1);
    }
}
