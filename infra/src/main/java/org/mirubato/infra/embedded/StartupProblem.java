package org.mirubato.infra.embedded;

/**
 * A reason for not starting that the person at the keyboard can mend. The message is one line: what is wrong, and what
 * to do about it; it is printed as it stands, without a stack trace.
 */
public final class StartupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A problem that needs no further cause. */
    public StartupProblem(String message) {
        super(message);
    }

    /** A problem with the technical cause for the log. */
    public StartupProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
