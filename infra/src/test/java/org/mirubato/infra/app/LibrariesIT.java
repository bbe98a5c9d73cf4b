package org.mirubato.infra.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.TestServer;

/** The libraries as the build lays them out for the launcher. */
class LibrariesIT {

    private static final Pattern VERSION = Pattern.compile("-\\d.*");
    private static final Pattern NAMED = Pattern.compile("[\\w.-]+");

    @Test
    void no_jar_that_the_project_does_not_use_any_more_is_on_the_launchers_class_path() throws IOException {
        Set<String> used = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> Path.of(path).getFileName().toString())
                .collect(Collectors.toSet());

        assertThat(libraries()).isNotEmpty().allMatch(used::contains);
    }

    @Test
    void every_jar_that_ships_is_named_with_its_licence() throws IOException {
        String document = Files.readString(Path.of("../THIRD-PARTY.md"));
        String list = document.substring(document.indexOf("## Everything on the server's class path"));

        Set<String> named =
                NAMED.matcher(list).results().map(MatchResult::group).collect(Collectors.toSet());

        assertThat(libraries())
                .extracting(jar -> VERSION.matcher(jar).replaceFirst(""))
                .allMatch(named::contains);
    }

    private static List<String> libraries() throws IOException {
        try (Stream<Path> jars = Files.list(TestServer.home().resolve("lib"))) {
            return jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> !name.startsWith("mirubato-"))
                    .toList();
        }
    }
}
