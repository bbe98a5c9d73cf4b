package org.mirubato.infra.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mirubato.infra.axon.ParkedEvent;

/** How parked events read over HTTP. */
final class DeadLetterDocument {

    private DeadLetterDocument() {}

    /** A sequence, by its first event. */
    static Map<String, Object> sequence(ParkedEvent first) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("group", first.group());
        document.put("sequence", first.sequence());
        document.put("count", first.waiting());
        document.putAll(event(first));
        document.put("since", first.since().toString());
        document.put("lastTouched", first.lastTouched().toString());
        return document;
    }

    /** An event with all that is known about it. */
    static Map<String, Object> letter(ParkedEvent letter) {
        Map<String, Object> document = event(letter);
        document.put("since", letter.since().toString());
        document.put("lastTouched", letter.lastTouched().toString());
        document.put("metadata", letter.metadata());
        document.put("payload", letter.payload());
        document.put("diagnostics", letter.diagnostics());
        return document;
    }

    /** What came of a retry; {@code failed} is there only when an event failed again. */
    static Map<String, Object> retry(DeadLetters.Retry retry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("group", retry.group());
        document.put("sequence", retry.sequence());
        document.put("drained", retry.drained());
        if (retry.failed() != null) {
            document.put("failed", event(retry.failed()));
        }
        return document;
    }

    private static Map<String, Object> event(ParkedEvent event) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("event", event.name());
        document.put("revision", event.revision());
        document.put("aggregate", event.aggregate());
        event.position().ifPresent(position -> document.put("position", position));
        document.put("cause", event.cause());
        return document;
    }
}
