package org.mirubato.infra.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts each request against its limits. It stands behind authentication, which tells it the user, and before everything dear. */
public final class RateLimitFilter extends OncePerRequestFilter {

    private final LimitRules rules;
    private final RateLimiter limiter;

    RateLimitFilter(LimitRules rules, RateLimiter limiter) {
        this.rules = rules;
        this.limiter = limiter;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<Taken> taken = rules.of(request).stream()
                .map(counted -> limiter.take(counted.limit(), counted.client()))
                .toList();
        taken.stream()
                .reduce((one, other) -> one.tighterThan(other) ? one : other)
                .ifPresent(tightest -> {
                    limiter.headers(tightest).forEach(response::setHeader);
                    limiter.require(tightest);
                });
        chain.doFilter(request, response);
    }
}
