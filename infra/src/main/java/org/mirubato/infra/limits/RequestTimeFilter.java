package org.mirubato.infra.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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

    /** How often in its time a request is looked at: one that is stopped may have run a fortieth longer. */
    private static final int LOOKS = 40;

    private final Paths exempt;
    private final Duration time;
    private final Set<Deadline> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch;

    RequestTimeFilter(Paths exempt, Duration time) {
        this.exempt = exempt;
        this.time = time;
        this.watch = Executors.newSingleThreadScheduledExecutor(RequestTimeFilter::watchman);
        long pause = time.dividedBy(LOOKS).toNanos();
        this.watch.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.NANOSECONDS);
    }

    /** One thread looks at all of them now and then: an alarm for each request would wake a thread for each. */
    private void look() {
        running.forEach(Deadline::look);
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
        Deadline deadline = new Deadline(time);
        running.add(deadline);
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (deadline.finish()) {
                throw new ProblemException(tooSlow());
            }
            throw e;
        } finally {
            running.remove(deadline);
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
