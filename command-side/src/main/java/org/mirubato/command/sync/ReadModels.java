package org.mirubato.command.sync;

/** The lists that decisions may look things up in; they follow the log. */
@FunctionalInterface
public interface ReadModels {

    /**
     * Waits, within bounds, until they show everything that is in the log now; nearly always they do.
     *
     * @return false when that takes too long
     */
    boolean catchUp();
}
