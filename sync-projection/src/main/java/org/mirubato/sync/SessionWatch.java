package org.mirubato.sync;

import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds whether the session behind a socket goes on. */
final class SessionWatch {

    private static final int TICKS_PER_LOOK = 15;
    private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);

    private final SocketSessions sessions;
    private final Executor threads;
    private final Runnable over;
    private int ticks;

    /**
     * @param threads may wait
     * @param over told when the session has ended
     */
    SessionWatch(SocketSessions sessions, Executor threads, Runnable over) {
        this.sessions = sessions;
        this.threads = threads;
        this.over = over;
    }

    /** A second has passed. */
    void tick(SocketCaller caller) {
        ticks++;
        if (ticks % TICKS_PER_LOOK == 0) {
            threads.execute(() -> look(caller));
        }
    }

    private void look(SocketCaller caller) {
        try {
            if (!sessions.goesOn(caller)) {
                over.run();
            }
        } catch (RuntimeException e) {
            LOG.debug("a session could not be looked at; the next look tells", e);
        }
    }
}
