package org.mirubato.infra.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Ends a request that an exception broke off: logged once when it is our fault, in one line when it will pass, and told to the
 * client if it still listens.
 */
@Component
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final ProblemWriter writer;
    private final OwnChanges changes;

    Failures(ProblemWriter writer, OwnChanges changes) {
        this.writer = writer;
        this.changes = changes;
    }

    /** Answers; false when the answer has begun and can only be cut off. */
    boolean answer(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        if (clientIsGone(thrown)) {
            return true;
        }
        Problem problem = Problems.of(thrown);
        if (problem.status() == 503) {
            // While a server is away there are many of these, and all of them say the same.
            LOG.warn("{} {} was put off: {}", request.getMethod(), request.getRequestURI(), rootOf(thrown));
        } else if (problem.status() >= 500 && problem.status() != 501) {
            LOG.error("{} {} failed with {}", request.getMethod(), request.getRequestURI(), problem.status(), thrown);
        }
        if (response.isCommitted()) {
            return false;
        }
        if (problem.status() < 500) {
            // what came before the fault, as in a push that breaks off, is there for the next question
            changes.await();
        }
        if (problem.status() == 404 && StaleAnswer.is(response)) {
            // The change is in the log, and only its answer was looked for in vain: a 404 would say that it was
            // refused.
            writer.writeTaken(response);
        } else {
            writer.write(request, response, problem);
        }
        return true;
    }

    private static String rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    /** The web server's own sign of it: to the drivers of databases and stores an end of a stream means that their server is gone. */
    private static boolean clientIsGone(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AsyncRequestNotUsableException || cause instanceof EofException) {
                return true;
            }
        }
        return false;
    }
}
