package org.mirubato.domain.score;

import java.util.Locale;

/** The steps that make an upload a readable score, in their order. */
public enum ProcessingStep {
    INSPECT,
    THUMBNAIL,
    PAGES,
    READ;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
