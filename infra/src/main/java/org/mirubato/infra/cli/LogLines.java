package org.mirubato.infra.cli;

import tools.jackson.databind.JsonNode;

/** Prints events: whole and at once as JSON, or as a table once all are there. */
final class LogLines {

    private final boolean json;
    private final Terminal terminal;
    private final Table table = new Table("position", "recorded", "event", "aggregate", "seq", "subject", "payload");

    LogLines(boolean json, Terminal terminal) {
        this.json = json;
        this.terminal = terminal;
    }

    void print(JsonNode event) {
        if (json) {
            terminal.print(event.toString());
            return;
        }
        table.row(
                event.path("position").asString(""),
                event.path("recordedAt").asString(""),
                event.path("name").asString("") + " " + event.path("revision").asString(""),
                event.path("aggregateId").asString(""),
                event.path("sequence").asString(""),
                event.path("subject").asString(""),
                event.path("payload").toString());
    }

    void end() {
        if (!json) {
            table.lines(terminal.width()).forEach(terminal::print);
        }
    }
}
