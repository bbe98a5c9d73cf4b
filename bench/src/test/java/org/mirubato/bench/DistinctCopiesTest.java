package org.mirubato.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistinctCopiesTest {

    @TempDir
    private Path folder;

    @Test
    void no_two_copies_are_equal_and_each_begins_as_its_original() throws Exception {
        Files.writeString(folder.resolve("a.pdf"), "%PDF a %%EOF");
        Files.writeString(folder.resolve("b.pdf"), "%PDF b %%EOF");

        Path copies = DistinctCopies.of(folder, folder.resolve("copies"), 5);

        assertThat(contents(copies))
                .hasSize(5)
                .allMatch(content -> content.startsWith("%PDF a %%EOF\n%") || content.startsWith("%PDF b %%EOF\n%"));
    }

    @Test
    void what_is_there_is_kept() throws Exception {
        Files.writeString(folder.resolve("a.pdf"), "%PDF a %%EOF");
        Path copies = DistinctCopies.of(folder, folder.resolve("copies"), 1);
        Files.writeString(copies.resolve("0001-a.pdf"), "kept");

        DistinctCopies.of(folder, copies, 2);

        assertThat(contents(copies)).hasSize(2).contains("kept");
    }

    private static Set<String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(DistinctCopiesTest::content).collect(Collectors.toSet());
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
