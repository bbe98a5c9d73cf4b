package org.mirubato.infra.axon;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Whether the current command is decided on an aggregate from a cache that another node may have changed meanwhile. */
final class Doubt {

    private static final String RESOURCE = Doubt.class.getName();
    private static final ThreadLocal<Boolean> SETTLING = new ThreadLocal<>();

    private Doubt() {}

    /** The current unit of work has got something from a cache that may be old. */
    static void arises() {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().resources().put(RESOURCE, true);
        }
    }

    /** Whether the current unit of work has got such a thing. */
    static boolean isThere() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().resources().containsKey(RESOURCE);
    }

    /** Runs {@code work} in this thread on what the log holds alone. */
    static void settledBy(Runnable work) {
        SETTLING.set(true);
        try {
            work.run();
        } finally {
            SETTLING.remove();
        }
    }

    /** Whether the current thread must not take anything from a cache. */
    static boolean isToBeSettled() {
        return SETTLING.get() != null;
    }
}
