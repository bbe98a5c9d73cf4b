package org.mirubato.infra.cli;

import java.util.Optional;

/** Puts server-sent events together from the lines of a stream (WHATWG HTML, section 9.2.6). Not for several threads. */
final class SseParser {

    private final StringBuilder data = new StringBuilder();
    private String name = "";
    private String id = "";
    private boolean started;

    /** Takes the next line, without its end; an empty line completes an event that has data. */
    Optional<SseEvent> line(String raw) {
        String line = started || !raw.startsWith("\ufeff") ? raw : raw.substring(1);
        started = true;
        if (line.isEmpty()) {
            return dispatch();
        }
        int colon = line.indexOf(':');
        if (colon != 0) {
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1);
            field(field, value.startsWith(" ") ? value.substring(1) : value);
        }
        return Optional.empty();
    }

    private void field(String field, String value) {
        switch (field) {
            case "event" -> name = value;
            case "data" -> data.append(value).append('\n');
            case "id" -> id = value.indexOf('\0') < 0 ? value : id;
            default -> {
                // The standard wants unknown fields passed over, and this client has its own pauses instead of "retry".
            }
        }
    }

    private Optional<SseEvent> dispatch() {
        Optional<SseEvent> event = data.length() == 0
                ? Optional.empty()
                : Optional.of(
                        new SseEvent(id, name.isEmpty() ? "message" : name, data.substring(0, data.length() - 1)));
        data.setLength(0);
        name = "";
        return event;
    }
}
