package org.mirubato.processors.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.reading.picture.PagePicture;

/**
 * What readers are given of a score.
 *
 * @param contents what the file itself says stands on its first pages up to the music, and on its last; empty for pictures
 * @param pictures the first pages up to the music as pictures, and the last; empty when the contents say all
 * @param metadataTitle the title among the file's own properties, or null
 */
public record ReadablePages(
        List<PageContents> contents,
        List<PagePicture> pictures,
        @Nullable String metadataTitle) {

    /** Keeps copies of the lists. */
    public ReadablePages {
        contents = List.copyOf(contents);
        pictures = List.copyOf(pictures);
    }
}
