package org.mirubato.infra.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookies that carry tokens: out of reach of scripts, and not sent along by other sites' forms. */
final class AuthCookies {

    static final String ACCESS = "auth-token";
    static final String REFRESH = "refresh-token";

    private AuthCookies() {}

    static HttpHeaders of(Tokens tokens, HttpServletRequest request) {
        return headers(
                cookie(ACCESS, tokens.access(), tokens.accessLife(), request),
                cookie(REFRESH, tokens.refresh(), tokens.refreshLife(), request));
    }

    static HttpHeaders cleared(HttpServletRequest request) {
        return headers(cookie(ACCESS, "", Duration.ZERO, request), cookie(REFRESH, "", Duration.ZERO, request));
    }

    static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    private static ResponseCookie cookie(String name, String value, Duration life, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(life)
                .build();
    }

    private static HttpHeaders headers(ResponseCookie... cookies) {
        HttpHeaders headers = new HttpHeaders();
        for (ResponseCookie cookie : cookies) {
            headers.add(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return headers;
    }
}
