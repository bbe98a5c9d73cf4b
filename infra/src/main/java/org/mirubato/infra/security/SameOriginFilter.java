package org.mirubato.infra.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.mirubato.infra.http.Problem;
import org.mirubato.infra.http.ProblemException;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a change that is authorised by a cookie only from pages of our own or of an allowed origin: a browser sends cookies along
 * with whatever page caused the request, and says by its headers which one that was.
 */
final class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");
    private static final int FORBIDDEN = 403;

    private final Set<String> allowedOrigins;

    SameOriginFilter(Set<String> allowedOrigins) {
        this.allowedOrigins = allowedOrigins;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HARMLESS.contains(request.getMethod()) || TokenSource.bearer(request) != null || !hasCookie(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!comesFromUs(request)) {
            throw new ProblemException(Problem.of(
                    FORBIDDEN,
                    "other-site",
                    "Forbidden",
                    "A request signed in by a cookie must come from a page of this server, and say so by Origin or"
                            + " Sec-Fetch-Site: else send the token in the header Authorization."));
        }
        chain.doFilter(request, response);
    }

    private boolean comesFromUs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (origin != null && allowedOrigins.contains(origin)) {
            return true;
        }
        return site == null ? origin != null && !CorsUtils.isCorsRequest(request) : OWN_PAGES.contains(site);
    }

    private static boolean hasCookie(HttpServletRequest request) {
        return AuthCookies.read(request, AuthCookies.ACCESS).isPresent()
                || AuthCookies.read(request, AuthCookies.REFRESH).isPresent();
    }
}
