package org.mirubato.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a benchmark was called.
 *
 * @param folder the folder named, if any
 * @param large whether the large set was asked for
 * @param misses whether every miss is to be named
 * @param data where large sets are kept from run to run
 */
public record Settings(Optional<Path> folder, boolean large, boolean misses, Path data) {

    /** Empty when the line has something that it may not have. */
    static Optional<Settings> parse(List<String> line) {
        List<String> words = new ArrayList<>(line);
        boolean large = words.remove("--large");
        boolean misses = words.remove("--misses");
        Path data = Path.of("data");
        int option = words.indexOf("--data");
        if (option >= 0) {
            words.remove(option);
            data = Path.of(option < words.size() ? words.remove(option) : "data");
        }
        if (words.size() > 1 || words.stream().anyMatch(word -> word.startsWith("--"))) {
            return Optional.empty();
        }
        return Optional.of(new Settings(words.stream().findFirst().map(Path::of), large, misses, data));
    }

    /** The folder named, or the samples that ship with the project. */
    public Path folderOrSamples() {
        Path chosen = folder.orElseGet(Settings::samples);
        if (!Files.isDirectory(chosen)) {
            throw new BenchException("there is no folder " + chosen + "; name one with scores");
        }
        return chosen;
    }

    /** The home is where the build puts the application: three folders below the project's own. */
    private static Path samples() {
        String home = System.getProperty("mirubato.home");
        Path root =
                home == null ? Path.of("") : Path.of(home).resolve("../../..").normalize();
        return root.resolve("bench").resolve("samples");
    }
}
