package org.mirubato.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mirubato.processors.reading.picture.PageDegradation;

/**
 * How a benchmark was called.
 *
 * @param folder the folder named, if any
 * @param large whether the large set was asked for
 * @param misses whether every miss is to be named
 * @param degrade what becomes of the pages before they are read, if anything
 * @param data where large sets are kept from run to run
 */
public record Settings(
        Optional<Path> folder, boolean large, boolean misses, Optional<PageDegradation> degrade, Path data) {

    /** Empty when the line has something that it may not have. */
    static Optional<Settings> parse(List<String> line) {
        List<String> words = new ArrayList<>(line);
        boolean large = words.remove("--large");
        boolean misses = words.remove("--misses");
        Path data = option(words, "--data").map(Path::of).orElse(Path.of("data"));
        Optional<String> degrade = option(words, "--degrade").map(word -> word.toUpperCase(Locale.ROOT));
        Optional<PageDegradation> degradation = degrade.flatMap(Settings::degradation);
        if (words.size() > 1
                || words.stream().anyMatch(word -> word.startsWith("--"))
                || degrade.isPresent() != degradation.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Settings(words.stream().findFirst().map(Path::of), large, misses, degradation, data));
    }

    private static Optional<PageDegradation> degradation(String word) {
        return Stream.of(PageDegradation.values())
                .filter(value -> value.name().equals(word))
                .findFirst();
    }

    /** Takes an option and its value out of the line. */
    private static Optional<String> option(List<String> words, String name) {
        int option = words.indexOf(name);
        if (option < 0 || option + 1 >= words.size()) {
            return Optional.empty();
        }
        words.remove(option);
        return Optional.of(words.remove(option));
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
