package org.mirubato.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Makes many scores of a few: a comment after the end of a PDF leaves it valid and changes its hash. */
final class DistinctCopies {

    private DistinctCopies() {}

    /** Fills {@code target} with {@code count} files from the PDFs of a folder; those that are there are kept. */
    static Path of(Path folder, Path target, int count) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new BenchException("there are no PDFs in " + folder);
            }
            Files.createDirectories(target);
            for (int number = 1; number <= count; number++) {
                copy(files.get((number - 1) % files.size()), target, number);
            }
            return target;
        } catch (IOException problem) {
            throw new BenchException("the large set could not be written", problem);
        }
    }

    private static void copy(Path file, Path target, int number) throws IOException {
        Path copy = target.resolve(String.format("%04d-%s", number, file.getFileName()));
        if (Files.exists(copy)) {
            return;
        }
        // Under another name until it is whole: an interrupted run must not leave half a score.
        Path part = target.resolve("." + copy.getFileName());
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(part, "\n% copy " + number + "\n", StandardCharsets.US_ASCII, StandardOpenOption.APPEND);
        Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
    }
}
