package org.mirubato.command.sync;

import org.axonframework.modelling.command.ConcurrencyException;

/** The lists that decisions may look things up in; they follow the log. */
@FunctionalInterface
public interface ReadModels {

    /**
     * Waits, within bounds, until they show everything that is in the log now; nearly always they do.
     *
     * @return false when that takes too long
     */
    boolean catchUp();

    /** @throws ConcurrencyException when that takes too long: the same again may help */
    default void requireCaughtUp() {
        if (!catchUp()) {
            throw new ConcurrencyException("The read models are too far behind the log.");
        }
    }
}
