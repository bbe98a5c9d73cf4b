package org.mirubato.infra.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.mirubato.infra.axon.HeardChanges;
import org.mirubato.infra.http.TraceFilter;
import org.slf4j.MDC;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Adds the signed-in user's id to the logging context, from which commands take it too. Who only reads waits until what the user's
 * devices were told of here can be read.
 */
final class SignedInUserFilter extends OncePerRequestFilter {

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
            if (HttpMethod.GET.matches(request.getMethod())) {
                heard.await(user.getName());
            }
        }
        chain.doFilter(request, response);
    }
}
