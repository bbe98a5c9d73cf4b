package org.mirubato.infra.transfer;

/** Why the log could not be written to files or read from them: one sentence that says what to do. */
final class TransferException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TransferException(String sentence) {
        super(sentence);
    }

    TransferException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
