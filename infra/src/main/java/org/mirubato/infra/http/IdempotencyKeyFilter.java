package org.mirubato.infra.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A request's key has two names: {@code Idempotency-Key}, as it is usual today, and that of the contract with an {@code X-} before
 * it. Behind this filter it has the latter; where both are sent, the contract's counts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class IdempotencyKeyFilter extends OncePerRequestFilter {

    static final String CONTRACT = "X-Idempotency-Key";
    static final String USUAL = "Idempotency-Key";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean usual = request.getHeader(CONTRACT) == null && request.getHeader(USUAL) != null;
        chain.doFilter(usual ? new Renamed(request) : request, response);
    }

    /** The key, by whichever name it comes; null without any. */
    static @Nullable String of(HttpServletRequest request) {
        String key = request.getHeader(CONTRACT);
        return key == null ? request.getHeader(USUAL) : key;
    }

    private static final class Renamed extends HttpServletRequestWrapper {

        Renamed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return super.getHeader(inside(name));
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return super.getHeaders(inside(name));
        }

        private static String inside(String name) {
            return name.equalsIgnoreCase(CONTRACT) ? USUAL : name;
        }
    }
}
