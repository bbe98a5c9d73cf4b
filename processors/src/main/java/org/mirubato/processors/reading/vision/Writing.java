package org.mirubato.processors.reading.vision;

import java.util.Locale;

/** How the notes came to be on the page. */
public enum Writing {
    ENGRAVED,
    HANDWRITTEN;

    /** As values are written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
