package org.mirubato.infra.cli;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints what became of the lines of a file, as the server tells of them. Used by one thread. */
final class DataReport {

    private final Terminal terminal;
    private final boolean json;
    private final boolean refusedAlone;
    private boolean ended;
    private boolean failed;

    DataReport(Terminal terminal, boolean json, boolean refusedAlone) {
        this.terminal = terminal;
        this.json = json;
        this.refusedAlone = refusedAlone;
    }

    /** Takes one line of the server's answer. */
    void line(String line) {
        JsonNode told = read(line);
        boolean refused = told.path("status").asString("").equals("refused");
        failed |= refused;
        if (told.has("done")) {
            end(told, line);
        } else if (json && (refused || !refusedAlone)) {
            terminal.print(line);
        } else if (refused || !refusedAlone) {
            terminal.print(SafeText.of(words(told)));
        }
    }

    /** 0 when every line was taken, and the server has told so. */
    int exitCode() {
        if (!ended) {
            terminal.error("the server broke off; run it again, what was taken is not taken twice");
        }
        return ended && !failed ? 0 : CliException.FAILED;
    }

    private void end(JsonNode told, String line) {
        ended = true;
        failed |= !told.path("done").asBoolean();
        if (json) {
            terminal.print(line);
        }
        String summary =
                told.path("taken").asInt() + " taken, " + told.path("refused").asInt() + " refused";
        StringBuilder text = new StringBuilder(summary);
        told.path("notTaken").forEach(list -> text.append("; not ours: ").append(list.asString()));
        if (told.hasNonNull("reason")) {
            text.append("; broken off: ").append(told.path("reason").asString());
        }
        terminal.error(text.toString());
    }

    private static String words(JsonNode told) {
        String kind = told.path("kind").asString("").replace('_', ' ');
        StringBuilder words = new StringBuilder("line " + told.path("line").asInt());
        if (!kind.isEmpty()) {
            words.append(", ").append(kind);
        }
        words.append(": ").append(told.path("status").asString());
        if (told.hasNonNull("reason")) {
            words.append(". ").append(told.path("reason").asString());
        }
        return words.toString();
    }

    private static JsonNode read(String line) {
        try {
            return JsonMapper.shared().readTree(line);
        } catch (JacksonException e) {
            throw CliException.failed("what answers there is no Mirubato server");
        }
    }
}
