package org.mirubato.infra.cli;

/**
 * One server-sent event.
 *
 * @param id the stream's last event id so far, or empty
 * @param name the event's name, {@code message} when it has none
 */
record SseEvent(String id, String name, String data) {}
