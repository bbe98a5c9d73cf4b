package org.mirubato.infra.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.embedded.DataFolder;
import tools.jackson.databind.JsonNode;

/** A file's name is shown and never used as a path. */
class HostileNamesIT extends MirubatoIT {

    private final TestUser user = newUser();

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("climbing", "../../../../tmp/evil-name.pdf", "evil-name.pdf"),
                Arguments.of("climbing on Windows", "..\\..\\evil-name.pdf", "evil-name.pdf"),
                Arguments.of("NUL", "evil-name\0.pdf", "evil-name.pdf"),
                Arguments.of("4 KB", "e".repeat(4096) + ".pdf", "e".repeat(251) + ".pdf"),
                Arguments.of("right to left", "evil-\u202efdp.pdf", "evil-fdp.pdf"),
                Arguments.of("nothing but dots", "../..", "score"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void a_hostile_name_is_shown_safely(String kind, String name, String shown) throws IOException {
        String score = user.uploaded(name, Samples.distinct(Samples.ROS));

        JsonNode done = user.processed(score);

        assertThat(done.path("processing_status").asString()).isEqualTo("completed");
        assertThat(done.path("file_name").asString()).isEqualTo(shown);
        assertThat(user.bytes("/api/scores/" + score + "/download/pdf").statusCode())
                .isEqualTo(200);
        assertThat(Path.of("/tmp/evil-name.pdf")).doesNotExist();
        assertThat(filesNamed("evil")).isEmpty();
    }

    private static List<Path> filesNamed(String part) throws IOException {
        Path root = server().bean(DataFolder.class).root();
        try (Stream<Path> files =
                Stream.of("spool", "work", "s3", "run").map(root::resolve).flatMap(HostileNamesIT::walk)) {
            return files.filter(file -> file.getFileName().toString().contains(part))
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
