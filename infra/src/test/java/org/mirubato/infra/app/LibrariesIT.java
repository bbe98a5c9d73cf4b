package org.mirubato.infra.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.TestServer;

/** The libraries as the build lays them out for the launcher. */
class LibrariesIT {

    @Test
    void no_jar_that_the_project_does_not_use_any_more_is_on_the_launchers_class_path() throws IOException {
        Set<String> used = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> Path.of(path).getFileName().toString())
                .collect(Collectors.toSet());

        try (Stream<Path> jars = Files.list(TestServer.home().resolve("lib"))) {
            List<String> libraries = jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> !name.startsWith("mirubato-"))
                    .toList();
            assertThat(libraries).isNotEmpty().allMatch(used::contains);
        }
    }
}
