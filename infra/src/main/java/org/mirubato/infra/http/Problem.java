package org.mirubato.infra.http;

import java.util.Map;

/**
 * What a client is told when its request is not granted: RFC 9457 problem details with the contract's fields beside them.
 *
 * @param kind the last word of the problem's type, in kebab case
 * @param error the short text that the contract's clients show
 * @param detail a sentence that says what to do; holds nothing about our insides
 * @param headers further headers of the answer
 * @param facts further fields of the body
 */
public record Problem(
        int status, String kind, String error, String detail, Map<String, String> headers, Map<String, Object> facts) {

    public Problem {
        headers = Map.copyOf(headers);
        facts = Map.copyOf(facts);
    }

    /** A problem with nothing to add. */
    public static Problem of(int status, String kind, String error, String detail) {
        return new Problem(status, kind, error, detail, Map.of(), Map.of());
    }

    /** A problem that passes: the client may try again after some seconds. */
    public static Problem passing(String kind, String error, String detail, int retryAfterSeconds) {
        return new Problem(
                503, kind, error, detail, Map.of("Retry-After", Integer.toString(retryAfterSeconds)), Map.of());
    }
}
