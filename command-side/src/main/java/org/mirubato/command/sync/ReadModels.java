package org.mirubato.command.sync;

import java.util.function.Supplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.mirubato.domain.identity.UserId;

/** The lists that decisions may look things up in; they follow the log. */
@FunctionalInterface
public interface ReadModels {

    /**
     * Waits, within bounds, until they show everything that is in the log now; nearly always they do.
     *
     * @return false when that takes too long
     */
    boolean catchUp();

    /**
     * Does a push of this user. They need not take in its changes before it is over, unless somebody asks for them; and where the user's
     * next request comes here for certain, it waits for them instead of the push's answer.
     */
    default <T> T behind(UserId user, Supplier<T> push) {
        return push.get();
    }

    /** @throws ConcurrencyException when that takes too long: the same again may help */
    default void requireCaughtUp() {
        if (!catchUp()) {
            throw new ConcurrencyException("The read models are too far behind the log.");
        }
    }
}
