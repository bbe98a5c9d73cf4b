package org.mirubato.infra.security;

import org.mirubato.infra.http.Problem;
import org.mirubato.infra.http.ProblemException;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Refuses a page of an origin that is not allowed in the form in which everything is refused. */
final class RefusingCorsProcessor extends DefaultCorsProcessor {

    private static final int FORBIDDEN = 403;

    @Override
    protected void rejectRequest(ServerHttpResponse response) {
        throw new ProblemException(Problem.of(
                FORBIDDEN,
                "other-site",
                "Forbidden",
                "Pages of that origin may not call this server: add it to mirubato.cors.origins to allow them."));
    }
}
