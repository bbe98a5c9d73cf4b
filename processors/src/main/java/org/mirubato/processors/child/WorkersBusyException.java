package org.mirubato.processors.child;

/** All child processes stayed busy for as long as a lease may wait; worth another try later. */
public final class WorkersBusyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public WorkersBusyException(String message) {
        super(message);
    }
}
