package org.mirubato.infra.cli;

import tools.jackson.databind.JsonNode;

/** How parked events read in a terminal. Each answers the exit code. */
final class DeadLetterPages {

    private DeadLetterPages() {}

    static int list(JsonNode sequences, boolean json, Terminal terminal) {
        if (json) {
            terminal.print(sequences.toPrettyString());
            return 0;
        }
        for (JsonNode each : sequences) {
            terminal.print(SafeText.of(name(each)));
            terminal.print(SafeText.of("    " + text(each, "count") + " since " + text(each, "since") + ", tried "
                    + text(each, "lastTouched") + ", first " + text(each, "event") + " at " + text(each, "position")));
            terminal.print(SafeText.of("    " + text(each, "cause")));
        }
        terminal.print(sequences.size() + " parked sequences");
        return 0;
    }

    static int letters(JsonNode letters, boolean json, Terminal terminal) {
        if (json) {
            terminal.print(letters.toPrettyString());
            return 0;
        }
        for (JsonNode letter : letters) {
            terminal.print(SafeText.of(
                    text(letter, "position") + "  " + text(letter, "event") + " " + text(letter, "revision")));
            for (String field :
                    new String[] {"aggregate", "since", "lastTouched", "cause", "payload", "metadata", "diagnostics"}) {
                terminal.print(SafeText.of("    " + field + "  " + text(letter, field)));
            }
        }
        return 0;
    }

    static int retried(JsonNode retry, Terminal terminal) {
        String line = name(retry) + "  " + text(retry, "drained") + " drained";
        JsonNode failed = retry.path("failed");
        if (failed.isMissingNode()) {
            terminal.print(SafeText.of(line));
            return 0;
        }
        terminal.print(SafeText.of(line + ", " + text(failed, "event") + " at " + text(failed, "position")
                + " failed again: " + text(failed, "cause")));
        return CliException.FAILED;
    }

    private static String name(JsonNode sequence) {
        return text(sequence, "group") + "/" + text(sequence, "sequence");
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isContainer() ? value.toString() : value.asString("");
    }
}
