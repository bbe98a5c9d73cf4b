package org.mirubato.infra.cli;

import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints what reading anew changes of each score, as the server tells of it. Used by one thread. */
final class RereadReport {

    private final Terminal terminal;
    private final boolean json;
    private final boolean dry;
    private boolean ended;
    private boolean failed;

    RereadReport(Terminal terminal, boolean json, boolean dry) {
        this.terminal = terminal;
        this.json = json;
        this.dry = dry;
    }

    /** Takes one line of the server's answer. */
    void line(String line) {
        JsonNode told = read(line);
        if (json) {
            terminal.print(line);
        }
        if (told.has("done")) {
            end(told);
        } else {
            failed |= told.has("failure");
            if (!json) {
                score(told);
            }
        }
    }

    /** 0 when every score was read, and the server has told so. */
    int exitCode() {
        if (!ended) {
            terminal.error("the server broke off; run it again, what was read is not read twice");
        }
        return ended && !failed ? 0 : CliException.FAILED;
    }

    private void score(JsonNode told) {
        String id = told.path("scoreId").asString();
        if (told.has("failure")) {
            terminal.print(
                    SafeText.of(id + "  not read: " + told.path("failure").asString()));
            return;
        }
        JsonNode changes = told.path("changes");
        if (changes.isEmpty()) {
            terminal.print(SafeText.of(id + "  as it was"));
        }
        for (JsonNode change : changes) {
            terminal.print(SafeText.of(id + "  " + change.path("field").asString() + ": " + value(change.path("before"))
                    + " -> " + value(change.path("after"))));
        }
    }

    private static String value(JsonNode value) {
        if (!value.isObject()) {
            return "nothing";
        }
        return String.format(
                Locale.ROOT,
                "\"%s\" (%s, %.2f)",
                value.path("value").asString(),
                value.path("source").asString(),
                value.path("confidence").asDouble());
    }

    private void end(JsonNode told) {
        ended = true;
        int read = told.path("read").asInt();
        int failures = told.path("failed").asInt();
        if (read + failures == 0) {
            terminal.error("nothing to do: every score was read by the readers of today");
            return;
        }
        terminal.error(read + (dry ? " would be read anew, " : " read anew, ")
                + told.path("changed").asInt() + " with other values, " + failures + " failed");
    }

    private static JsonNode read(String line) {
        try {
            return JsonMapper.shared().readTree(line);
        } catch (JacksonException e) {
            throw CliException.failed("what answers there is no Mirubato server");
        }
    }
}
