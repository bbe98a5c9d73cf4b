package org.mirubato.infra.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mirubato.infra.TestUser;

/** The sample scores that ship with the project. */
final class Samples {

    private static final Path FOLDER = Path.of("..", "bench", "samples");

    private Samples() {}

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    /** All of them, PDFs and the scan. */
    static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().matches(".*\\.(pdf|jpg)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends them over the public API and waits until they are read. Answers the ids of the scores, in the same order. */
    static List<String> importedBy(TestUser user, List<Path> files) {
        List<String> ids = files.stream()
                .map(file -> user.uploaded(file.getFileName().toString(), bytes(file)))
                .toList();
        ids.forEach(user::processed);
        return ids;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
