package org.mirubato.infra.cli;

import java.util.Set;

/** One thing the command line can do. */
interface Verb {

    /** The word that calls it. */
    String name();

    /** How it is called and what it does: the first line is the call, the second one its short form in the list. */
    String help();

    /** Options without a value, beside the common ones. */
    default Set<String> switches() {
        return Set.of();
    }

    /** Options with a value, beside the common ones. */
    default Set<String> options() {
        return Set.of();
    }

    /** Does it and returns the exit code; a {@link CliException} or {@link ApiFailure} ends it with one line. */
    int run(Arguments arguments, Terminal terminal) throws InterruptedException;
}
