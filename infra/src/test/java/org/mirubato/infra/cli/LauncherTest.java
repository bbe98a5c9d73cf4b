package org.mirubato.infra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The launcher and the command line know the same verbs. */
class LauncherTest {

    static Stream<String> verbs() {
        Stream<String> itsOwn = Stream.of("up", "stop", "accuracy", "train", "bench", "test", "doctor");
        return Stream.concat(Cli.VERBS.stream().map(Verb::name), itsOwn);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void no_verb_is_missing_in_the_launchers_help(String verb) throws IOException {
        Process launcher = new ProcessBuilder("sh", "../mirubato", "help").start();

        String help = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(help.lines()).anyMatch(line -> line.startsWith("  " + verb + " "));
    }
}
