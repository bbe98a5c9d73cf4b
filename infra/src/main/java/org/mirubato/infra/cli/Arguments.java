package org.mirubato.infra.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A verb's command line, taken apart: what stands alone, switches, and options with a value (the last one counts). */
record Arguments(List<String> words, Map<String, String> options) {

    private static final Set<String> COMMON_SWITCHES = Set.of("json", "help");
    private static final Set<String> COMMON_OPTIONS = Set.of("url", "data", "token");

    /** Everything after a lone {@code --} is a word, so that a file may be called {@code --x.pdf}. */
    static Arguments parse(List<String> line, Set<String> switches, Set<String> options) {
        List<String> words = new ArrayList<>();
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < line.size(); i++) {
            String word = line.get(i);
            if (word.equals("--")) {
                words.addAll(line.subList(i + 1, line.size()));
                break;
            }
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = word.substring(2, equals < 0 ? word.length() : equals);
            if (switches.contains(name) || COMMON_SWITCHES.contains(name)) {
                given.put(name, "true");
            } else if (options.contains(name) || COMMON_OPTIONS.contains(name)) {
                given.put(name, equals < 0 ? next(line, ++i, name) : word.substring(equals + 1));
            } else {
                throw CliException.usage("unknown option --" + name + "; --help lists what there is");
            }
        }
        return new Arguments(List.copyOf(words), Map.copyOf(given));
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** A whole number within bounds, or the usage error that names them. */
    int number(String name, int otherwise, int least, int most) {
        String text = options.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the message that names the bounds.
        }
        throw CliException.usage("--" + name + " takes a whole number from " + least + " to " + most);
    }

    private static String next(List<String> line, int index, String name) {
        if (index >= line.size()) {
            throw CliException.usage("--" + name + " needs a value");
        }
        return line.get(index);
    }
}
