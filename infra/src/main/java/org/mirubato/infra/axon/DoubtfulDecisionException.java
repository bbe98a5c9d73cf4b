package org.mirubato.infra.axon;

import org.axonframework.modelling.command.ConcurrencyException;

/** A command was refused, or found nothing to do, on a state that may be old: it has to be decided once more. */
final class DoubtfulDecisionException extends ConcurrencyException {

    private static final long serialVersionUID = 1;

    DoubtfulDecisionException() {
        super("Somebody else may have changed this meanwhile.");
    }
}
