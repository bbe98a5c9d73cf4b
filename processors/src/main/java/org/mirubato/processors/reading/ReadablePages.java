package org.mirubato.processors.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.reading.picture.PagePicture;

/**
 * What readers are given of a score.
 *
 * @param contents what the file itself says stands on its first pages up to the music, and on its last; empty for pictures
 * @param pictures the first pages up to the music as pictures, and the last; empty when the contents say all
 * @param metadataTitle the title among the file's own properties, or null
 * @param read what readers that were asked before have said
 */
public record ReadablePages(
        List<PageContents> contents,
        List<PagePicture> pictures,
        @Nullable String metadataTitle,
        List<ReadValue> read) {

    /** Keeps copies of the lists. */
    public ReadablePages {
        contents = List.copyOf(contents);
        pictures = List.copyOf(pictures);
        read = List.copyOf(read);
    }

    /** Pages that nobody has read yet. */
    public ReadablePages(List<PageContents> contents, List<PagePicture> pictures, @Nullable String metadataTitle) {
        this(contents, pictures, metadataTitle, List.of());
    }

    /** The same with their pictures turned; of an opened book that stood on its head, the page that was the right one comes first. */
    public ReadablePages turned(List<PagePicture> upright) {
        List<PagePicture> inOrder = upright.stream()
                .sorted(Comparator.comparingInt(PagePicture::page).thenComparingInt(PagePicture::turn))
                .toList();
        return new ReadablePages(contents, inOrder, metadataTitle, read);
    }

    /** The same for the reader after the one that said {@code more}. */
    ReadablePages after(List<ReadValue> more) {
        return new ReadablePages(
                contents,
                pictures,
                metadataTitle,
                Stream.concat(read.stream(), more.stream()).toList());
    }

    /** What was first said of a field. */
    Optional<String> said(ReadField field) {
        return read.stream()
                .filter(value -> value.field() == field)
                .map(ReadValue::value)
                .findFirst();
    }
}
