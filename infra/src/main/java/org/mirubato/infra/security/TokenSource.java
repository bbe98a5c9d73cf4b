package org.mirubato.infra.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/** Finds the access token of a request: in its header, or else in its cookie. Public endpoints do without. */
final class TokenSource implements BearerTokenResolver {

    private static final String BEARER = "Bearer ";

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        if (EndpointRules.of(request).orElse(Access.PUBLIC) == Access.PUBLIC) {
            return null;
        }
        String header = bearer(request);
        return header == null ? AuthCookies.read(request, AuthCookies.ACCESS).orElse(null) : header;
    }

    /** The token in the header, or null. */
    static @Nullable String bearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
