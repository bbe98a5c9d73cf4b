package org.mirubato.infra.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.mirubato.infra.http.Problem;
import org.mirubato.infra.http.ProblemWriter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells a client that it is not signed in, or may not do this. */
@Component
class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final ProblemWriter writer;

    AccessProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (isNowhere(request)) {
            writer.write(request, response, NOT_FOUND);
            return;
        }
        String error = cause instanceof InvalidBearerTokenException
                ? "Invalid or expired token"
                : "No authentication token provided";
        String detail = "Sign in, and send the token in the header Authorization or the cookie auth-token.";
        Map<String, String> headers = Map.of("WWW-Authenticate", "Bearer");
        writer.write(request, response, new Problem(UNAUTHENTICATED, "signed-out", error, detail, headers, Map.of()));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        writer.write(request, response, isNowhere(request) ? NOT_FOUND : FORBIDDEN);
    }

    private static boolean isNowhere(HttpServletRequest request) {
        return EndpointRules.of(request).isEmpty();
    }
}
