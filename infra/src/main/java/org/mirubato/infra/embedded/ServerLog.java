package org.mirubato.infra.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a server printed since a given moment.
 *
 * @param file the log, to which earlier runs wrote as well
 * @param start its size at that moment
 */
record ServerLog(Path file, long start) {

    private static final Pattern PORT_TAKEN = Pattern.compile("address (already )?in use|failed to bind to");
    private static final Pattern PROBLEM = Pattern.compile("\\b(fatal|panic|error|exception)\\b|no space left");

    static ServerLog from(Path file) {
        return new ServerLog(file, file.toFile().length());
    }

    boolean saysPortTaken() {
        return lines().stream().anyMatch(line -> PORT_TAKEN.matcher(lower(line)).find());
    }

    /** The first line that reads like a reason, else the last one. */
    String reason() {
        List<String> lines = lines();
        return lines.stream()
                .filter(line -> PROBLEM.matcher(lower(line)).find())
                .findFirst()
                .orElseGet(() -> lines.isEmpty() ? "it printed nothing" : lines.get(lines.size() - 1))
                .strip();
    }

    private List<String> lines() {
        try {
            byte[] all = Files.readAllBytes(file);
            int from = (int) Math.min(start, all.length);
            String text = new String(all, from, all.length - from, StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String lower(String line) {
        return line.toLowerCase(Locale.ROOT);
    }
}
