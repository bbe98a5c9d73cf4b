package org.mirubato.processors.reading.vision;

import org.jspecify.annotations.Nullable;

/** The vision model cannot be used on this machine; the other readers go on. */
public final class VisionUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final String BEGINNING = "The vision model is not available: ";

    VisionUnavailableException(String reason, @Nullable Throwable cause) {
        super(BEGINNING + reason, cause);
    }

    /** The same as another process told it, by its message. */
    static VisionUnavailableException told(String message) {
        return new VisionUnavailableException(message.replaceFirst("^" + BEGINNING, ""), null);
    }
}
