package org.mirubato.processors.reading;

/** A reader does not read at present, and nothing is wrong with it. The message is for administrators. */
public final class ReaderAtRestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReaderAtRestException(String message) {
        super(message);
    }
}
