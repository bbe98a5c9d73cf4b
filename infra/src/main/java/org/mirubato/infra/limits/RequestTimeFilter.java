package org.mirubato.infra.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.mirubato.infra.http.Problem;
import org.mirubato.infra.http.ProblemException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the time of an ordinary request: its thread is interrupted, which ends every wait for a command, a query, a lock or a
 * connection; a running SQL statement is ended by its own, equal time limit.
 */
final class RequestTimeFilter extends OncePerRequestFilter {

    private static final int RETRY_SECONDS = 5;

    private final Paths exempt;
    private final Duration time;
    private final ScheduledThreadPoolExecutor watch;

    RequestTimeFilter(Paths exempt, Duration time) {
        this.exempt = exempt;
        this.time = time;
        this.watch = new ScheduledThreadPoolExecutor(1, RequestTimeFilter::watchman);
        this.watch.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return exempt.match(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Deadline deadline = new Deadline();
        Future<?> alarm = watch.schedule(deadline, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (deadline.finish()) {
                throw new ProblemException(tooSlow());
            }
            throw e;
        } finally {
            alarm.cancel(false);
        }
        if (deadline.finish() && !response.isCommitted()) {
            throw new ProblemException(tooSlow());
        }
    }

    private static Problem tooSlow() {
        return Problem.passing(
                "too-slow",
                "Service unavailable",
                "This took too long and was given up: try again in a moment.",
                RETRY_SECONDS);
    }

    private static Thread watchman(Runnable work) {
        Thread thread = new Thread(work, "request-watch");
        thread.setDaemon(true);
        return thread;
    }
}
