package org.mirubato.infra.axon;

import java.time.Duration;
import org.mirubato.infra.eventlog.AppendedPositions;
import org.mirubato.infra.http.OwnChanges;
import org.mirubato.infra.http.StaleAnswer;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The one wait for the read models to see what the current thread has just appended. */
@Component
class OwnWrites implements OwnChanges {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ProjectionWatermarks watermarks;

    OwnWrites(ProjectionWatermarks watermarks) {
        this.watermarks = watermarks;
    }

    /**
     * Returns when the read models have seen what the thread appended since it last waited: at once when that is nothing. When
     * they take too long, the client, if there is one, is told that its answer may not show its own change yet.
     */
    @Override
    public void await() {
        long position = AppendedPositions.last();
        AppendedPositions.forget();
        if (position > 0 && !watermarks.await(position, PATIENCE)) {
            markStale();
        }
    }

    /** The same for the stream of devices alone; what other questions have to wait for stays noted. */
    void awaitStream() {
        long position = AppendedPositions.last();
        if (position > 0 && !watermarks.awaitStream(position, PATIENCE)) {
            markStale();
        }
    }

    private static void markStale() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getResponse() != null) {
            StaleAnswer.mark(request.getResponse());
        }
    }
}
