package org.mirubato.infra.cache;

/** The server that keeps the shared notes does not answer. Carries no stack trace, since it may happen with each request. */
public final class NotesAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotesAwayException() {
        super("The shared notes can't be reached.", null, false, false);
    }
}
