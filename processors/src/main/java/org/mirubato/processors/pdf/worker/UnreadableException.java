package org.mirubato.processors.pdf.worker;

import org.mirubato.processors.pdf.UnreadableReason;

/** A file or page at fault; carried up to the answer. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    private final UnreadableReason reason;

    UnreadableException(UnreadableReason reason) {
        super(reason.name());
        this.reason = reason;
    }

    UnreadableReason reason() {
        return reason;
    }
}
