package org.mirubato.processors.child;

/** A child that is dead now, with its last words; worth another try. */
public final class ChildFailed extends Exception {

    private static final long serialVersionUID = 1;

    ChildFailed(String message) {
        super(message);
    }
}
