package org.mirubato.infra.embedded;

import java.nio.file.Path;
import java.time.Duration;

/** One of the servers that come along, and how it is started. */
interface ServerKind<T> {

    /** For {@link #start}: whichever port is free. */
    int ANY_PORT = 0;

    /** As a person knows it, at the beginning of a sentence. */
    String name();

    /** Takes what it prints. */
    Path log();

    /**
     * Stops what is left of an earlier one, starts it, and waits until it answers.
     *
     * @param port where it is to answer, or {@link #ANY_PORT}
     * @param patience how long that may take
     * @throws StartupProblem with the reason when it does not answer; nothing is left running then
     */
    RunningServer<T> start(int port, Duration patience);
}
