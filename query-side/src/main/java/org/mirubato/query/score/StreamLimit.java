package org.mirubato.query.score;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** How many streams each user has open on this node. Safe for any number of threads. */
final class StreamLimit {

    private static final String RETRY_SECONDS = "10";

    private final int most;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    StreamLimit(int most) {
        this.most = most;
    }

    /** @throws ErrorResponseException (429) when the user has as many as allowed */
    void enter(String user) {
        if (open.merge(user, 1, Integer::sum) > most) {
            leave(user);
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.TOO_MANY_REQUESTS, "You have " + most + " of these streams open already: close one.");
            ErrorResponseException refused = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS, problem, null);
            refused.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            throw refused;
        }
    }

    void leave(String user) {
        open.computeIfPresent(user, (key, count) -> count > 1 ? count - 1 : null);
    }
}
