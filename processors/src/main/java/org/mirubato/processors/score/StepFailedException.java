package org.mirubato.processors.score;

/** A step did not succeed this time; trying again may help. The message is for administrators. */
public final class StepFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StepFailedException(String message) {
        super(message);
    }
}
