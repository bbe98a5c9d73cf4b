package org.mirubato.infra.limits;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mirubato.infra.http.Problem;
import org.mirubato.infra.http.ProblemException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes in so many uploads at the same time and no more, so that they leave threads, memory and disk to everything else. */
final class UploadPlacesFilter extends OncePerRequestFilter {

    private static final int RETRY_SECONDS = 2;

    private final Bulkhead places;

    UploadPlacesFilter(int places) {
        this.places = Bulkhead.of(
                "uploads", BulkheadConfig.custom().maxConcurrentCalls(places).build());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LimitRules.isUpload(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquirePermission()) {
            throw new ProblemException(Problem.passing(
                    "uploads-full",
                    "Service unavailable",
                    "As many files as this server takes at once are being sent: try again in a moment.",
                    RETRY_SECONDS));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.onComplete();
        }
    }
}
