package org.mirubato.processors.reading.vision;

import java.util.Locale;

/** How well the picture of a page can be read. */
public enum PictureQuality {
    GOOD,
    FAIR,
    POOR;

    /** As values are written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
