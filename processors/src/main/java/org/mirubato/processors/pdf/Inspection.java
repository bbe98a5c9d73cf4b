package org.mirubato.processors.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file seen from outside.
 *
 * @param mediaType "application/pdf", "image/png" or "image/jpeg", by its first bytes
 * @param pages the pages' sizes in order, at least one
 * @param title the title among the file's properties, or null
 * @param author the author among the file's properties, or null
 * @param encrypted whether it is encrypted, if only with the empty password
 */
public record Inspection(
        String mediaType,
        List<PageSize> pages,
        @Nullable String title,
        @Nullable String author,
        boolean encrypted) {

    /** Keeps a copy of the list. */
    public Inspection {
        pages = List.copyOf(pages);
    }

    /** How many pages the file has; a picture has one. */
    public int pageCount() {
        return pages.size();
    }
}
