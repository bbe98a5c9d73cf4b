package org.mirubato.infra.cli;

/** What went wrong, in one line that says what to do, with the exit code of the program. */
public final class CliException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Exit code when something that was asked for could not be done. */
    static final int FAILED = 1;

    /** Exit code when the program was called in a way it does not understand. */
    static final int USAGE = 2;

    private final int exitCode;

    private CliException(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    static CliException usage(String message) {
        return new CliException(message, USAGE);
    }

    static CliException failed(String message) {
        return new CliException(message, FAILED);
    }

    int exitCode() {
        return exitCode;
    }
}
