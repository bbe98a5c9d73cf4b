package org.mirubato.infra.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.mirubato.infra.eventlog.AppendedPositions;
import org.mirubato.infra.http.TraceFilter;
import org.mirubato.sync.ToldPositions;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Adds the signed-in user's id to the logging context, from which commands take it too. What the user's devices were told of here
 * counts as written by the request itself: its answers show it.
 */
final class SignedInUserFilter extends OncePerRequestFilter {

    private final ObjectProvider<ToldPositions> told;

    SignedInUserFilter(ObjectProvider<ToldPositions> told) {
        this.told = told;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal user = request.getUserPrincipal();
        if (user != null) {
            MDC.put(TraceFilter.USER, user.getName());
            told.ifAvailable(devices -> AppendedPositions.note(devices.toldOf(user.getName())));
        }
        chain.doFilter(request, response);
    }
}
