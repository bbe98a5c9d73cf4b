package org.mirubato.infra.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.StandardEnvironment;

/** The command line of {@code log export} and {@code log import}. */
record TransferOptions(String verb, Path folder, Map<String, String> values) {

    private static final List<String> SWITCHES = List.of("without-keys");
    private static final List<String> OPTIONS = List.of("keys", "data", "events-per-file");
    private static final int MOST_PER_FILE = 1_000_000;

    /** @throws TransferException when it can't be understood */
    static TransferOptions parse(List<String> line) {
        List<String> words = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < line.size(); i++) {
            String word = line.get(i);
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = word.substring(2, equals < 0 ? word.length() : equals);
            if (SWITCHES.contains(name)) {
                values.put(name, "true");
            } else if (OPTIONS.contains(name) || name.startsWith("mirubato.")) {
                values.put(name, equals < 0 ? value(line, ++i, name) : word.substring(equals + 1));
            } else {
                throw new TransferException(
                        "What is --" + name + "? `./mirubato log export --help` lists what there is.");
            }
        }
        if (words.size() != 2 || !List.of("export", "import").contains(words.get(0))) {
            throw new TransferException("Call it as: log export DIR --keys FILE, or log import DIR --keys FILE.");
        }
        TransferOptions options = new TransferOptions(words.get(0), Path.of(words.get(1)), Map.copyOf(values));
        options.checkKeys();
        return options;
    }

    /** Where the keys are kept; empty when they are left out. */
    Optional<Path> keys() {
        return Optional.ofNullable(values.get("keys")).map(Path::of);
    }

    int eventsPerFile() {
        String text = values.getOrDefault("events-per-file", "20000");
        if (!text.matches("[1-9][0-9]{0,6}") || Integer.parseInt(text) > MOST_PER_FILE) {
            throw new TransferException("--events-per-file takes a number from 1 to " + MOST_PER_FILE + ".");
        }
        return Integer.parseInt(text);
    }

    /** The application's settings, from the command line, the system's properties and the environment. */
    PropertyResolver settings() {
        Map<String, Object> given = new HashMap<>();
        values.forEach((name, value) -> given.put(name.equals("data") ? "mirubato.data" : name, value));
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("command line", given));
        return environment;
    }

    private void checkKeys() {
        boolean without = values.containsKey("without-keys");
        if (keys().isPresent() == without) {
            throw new TransferException(
                    "Give --keys FILE, where the keys of the personal fields are kept apart from the"
                            + " export, or --without-keys: then personal fields read as erased.");
        }
        Path root = folder.toAbsolutePath().normalize();
        keys().map(file -> file.toAbsolutePath().normalize())
                .filter(file -> file.startsWith(root))
                .ifPresent(inside -> {
                    throw new TransferException(
                            "The keys must be kept apart from the export: name a file for --keys that" + " is not in "
                                    + folder + ".");
                });
    }

    private static String value(List<String> line, int index, String name) {
        if (index >= line.size()) {
            throw new TransferException("--" + name + " needs a value.");
        }
        return line.get(index);
    }
}
