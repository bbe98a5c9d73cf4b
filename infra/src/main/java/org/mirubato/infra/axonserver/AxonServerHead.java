package org.mirubato.infra.axonserver;

import java.util.concurrent.TimeUnit;
import org.mirubato.infra.eventlog.LogHead;

/** Asks Axon Server for its last position. While it does not answer, the last one it told. */
public final class AxonServerHead implements LogHead {

    private static final long PATIENCE_SECONDS = 2;

    private final AxonServerLink link;
    private volatile long last = -1;

    public AxonServerHead(AxonServerLink link) {
        this.link = link;
    }

    @Override
    public long head() {
        if (link.connected()) {
            link.connections()
                    .getConnection()
                    .eventChannel()
                    .getLastToken()
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .handle((token, failure) -> token == null ? last : token)
                    .thenAccept(token -> last = token)
                    .join();
        }
        return last;
    }
}
