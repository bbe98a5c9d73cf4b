package org.mirubato.infra.openapi;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said about an endpoint, and one example of it.
 *
 * @param call method and path pattern, such as {@code GET /api/v2/goals/{id}}
 * @param says one line; empty for a call that is made on the way to others, and told by another description
 * @param with a value for each variable of the path; one that begins with {@code $} was kept from an answer before
 * @param query a value for each parameter that the example has
 * @param body the JSON of the request, or its text where it takes another type; null for none
 * @param takes the type of the request's body
 * @param gives the type of the answer's body
 * @param status of the answer in the example
 * @param answer the answer, where the example can't be played; null where it was recorded
 * @param keep names for parts of the answer, by their JSON pointers
 */
record Description(
        String call,
        String says,
        Map<String, Object> with,
        Map<String, Object> query,
        @Nullable Object body,
        String takes,
        String gives,
        int status,
        @Nullable Object answer,
        Map<String, String> keep) {

    static final String JSON = "application/json";

    private static final String FORM = "multipart/form-data";

    @SuppressWarnings("unchecked")
    static Description of(Map<String, Object> given) {
        return new Description(
                (String) requireNonNull(given.get("call")),
                (String) given.getOrDefault("says", ""),
                (Map<String, Object>) given.getOrDefault("with", Map.of()),
                (Map<String, Object>) given.getOrDefault("query", Map.of()),
                given.get("body"),
                (String) given.getOrDefault("takes", JSON),
                (String) given.getOrDefault("gives", JSON),
                (int) given.getOrDefault("status", 200),
                given.get("answer"),
                (Map<String, String>) given.getOrDefault("keep", Map.of()));
    }

    String method() {
        return call.substring(0, call.indexOf(' '));
    }

    String path() {
        return call.substring(call.indexOf(' ') + 1);
    }

    /** Whether a client of the test can make the call as it stands here. */
    boolean playable() {
        return answer == null && !takes.equals(FORM);
    }
}
