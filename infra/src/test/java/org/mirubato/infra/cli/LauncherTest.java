package org.mirubato.infra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher and the command line know the same verbs. */
class LauncherTest {

    static Stream<String> verbs() {
        Stream<String> itsOwn = Stream.of("up", "stop", "accuracy", "train", "bench", "test", "doctor");
        return Stream.concat(Cli.VERBS.stream().map(Verb::name), itsOwn);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void no_verb_is_missing_in_the_launchers_help(String verb) throws IOException {
        assertThat(said("help").lines()).anyMatch(line -> line.startsWith("  " + verb + " "));
    }

    @Test
    void no_option_of_up_is_missing_in_the_launchers_help() throws IOException {
        String script = Files.readString(Path.of("../mirubato"));
        String up = script.substring(script.indexOf("\nup() {"), script.indexOf("\njava_options() {"));
        String help = said("help");

        List<String> options = Pattern.compile("--[a-z][a-z-]+(?=[) ]+(\\||[a-z]|\\)|$))", Pattern.MULTILINE)
                .matcher(up.replaceAll("\"[^\"]*\"", ""))
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(option -> !option.equals("--help"))
                .toList();

        assertThat(options).contains("--listen", "--tls", "--tls-cert", "--tls-key", "--port");
        assertThat(options).allMatch(help::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--tls-port"})
    void a_port_that_is_no_number_is_told_before_anything_is_built(String option) throws IOException {
        assertThat(said("up", option, "many")).contains(option + " wants a number, not `many`");
    }

    private static String said(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "../mirubato"));
        command.addAll(List.of(arguments));
        Process launcher = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
