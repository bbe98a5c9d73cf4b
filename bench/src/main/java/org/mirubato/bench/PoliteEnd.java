package org.mirubato.bench;

import java.util.concurrent.TimeUnit;

/** How a server that we started is ended. */
public final class PoliteEnd {

    private static final int PATIENCE_SECONDS = 40;

    private PoliteEnd() {}

    /** Asks first: only then do PostgreSQL, Redis and the S3 server end with it. Returns when it has ended, or was made to. */
    public static void of(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
