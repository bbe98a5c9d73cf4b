package org.mirubato.infra.http;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** The words for a status: a short text for the contract's clients, and a sentence for a person. */
final class StatusTexts {

    private record Words(String kind, String error, String detail) {}

    private static final Map<Integer, Words> WORDS = Map.ofEntries(
            entry(400, "invalid", "Invalid request body", "The request can't be read: check its form and its values."),
            entry(401, "signed-out", "Invalid or expired token", "Sign in, and send the token with the request."),
            entry(403, "forbidden", "Forbidden", "This is not yours to see or to change."),
            entry(404, "not-found", "Not found", "There is nothing at this address."),
            entry(
                    405,
                    "method-not-allowed",
                    "Method not allowed",
                    "This address does not take that method: see Allow."),
            entry(406, "not-acceptable", "Not acceptable", "This address has no answer in a form that you accept."),
            entry(409, "conflict", "Conflict", "Somebody else has changed this meanwhile: read it again."),
            entry(412, "stale", "Precondition failed", "This has been changed since you read it: read it again."),
            entry(413, "too-large", "Payload too large", "The request is larger than this address takes."),
            entry(415, "media-type", "Unsupported media type", "This address does not take a body of that type."),
            entry(
                    422,
                    "key-reused",
                    "Unprocessable content",
                    "This key belongs to another request: send a new key with a new wish."),
            entry(
                    429,
                    "rate-limit",
                    "Too many requests",
                    "You have asked too often: wait as long as Retry-After says."),
            entry(
                    500,
                    "internal",
                    "Internal error",
                    "Something went wrong here. Tell us the trace id when you report it."),
            entry(501, "not-configured", "Not configured", "This server is not set up for that."),
            entry(503, "unavailable", "Service unavailable", "The server can't do this right now: try again soon."));

    private StatusTexts() {}

    static String kind(int status) {
        return words(status).kind();
    }

    static String error(int status) {
        return words(status).error();
    }

    static String detail(int status) {
        return words(status).detail();
    }

    /** The standard name of the status, e.g. "Not Found". */
    static String title(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "Status " + status : known.getReasonPhrase();
    }

    private static Words words(int status) {
        return WORDS.getOrDefault(status, new Words("status-" + status, title(status), title(status) + "."));
    }

    private static Map.Entry<Integer, Words> entry(int status, String kind, String error, String detail) {
        return Map.entry(status, new Words(kind, error, detail));
    }
}
