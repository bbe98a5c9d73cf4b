package org.mirubato.infra.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.mirubato.infra.axon.HeardChanges;
import org.mirubato.infra.http.StaleAnswer;
import org.mirubato.infra.http.TraceFilter;
import org.slf4j.MDC;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Adds the signed-in user's id to the logging context, from which commands take it too. A request waits until what the user's devices
 * have pushed here can be read, and one that only reads until that can which they were told of.
 */
final class SignedInUserFilter extends OncePerRequestFilter {

    /** What is asked there, the stream answers itself. */
    private static final String STREAM = "/api/v2/sync";

    private final HeardChanges heard;

    SignedInUserFilter(HeardChanges heard) {
        this.heard = heard;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal user = request.getUserPrincipal();
        if (user != null) {
            MDC.put(TraceFilter.USER, user.getName());
            if (!request.getRequestURI().startsWith(STREAM) && !heard.awaitPushed(user.getName())) {
                StaleAnswer.mark(response);
            }
            if (HttpMethod.GET.matches(request.getMethod())) {
                heard.await(user.getName());
            }
        }
        chain.doFilter(request, response);
    }
}
