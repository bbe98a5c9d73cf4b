package org.mirubato.processors.score;

import java.nio.file.Path;
import java.util.Optional;
import org.mirubato.domain.score.ContentHash;

/**
 * The files of scores as workers need them. What is made from a file has an address fixed by the file's content, so that equal
 * files are rendered once and a repeated step finds its result.
 */
public interface ScoreFileStore {

    /** The page number of the thumbnail among the pictures. */
    int THUMBNAIL = 0;

    /** A picture's size in pixels. */
    record PictureSize(int width, int height) {}

    /**
     * The original as a local file, only to be read; it may disappear after some minutes.
     *
     * @throws java.io.UncheckedIOException when the object store can't be reached; trying again may help
     */
    Path original(ContentHash hash);

    /** The size of a picture that is stored already. */
    Optional<PictureSize> picture(ContentHash hash, int page);

    /** Stores a picture made from the file; storing it again changes nothing. */
    void putPicture(ContentHash hash, int page, Path webp, PictureSize size);

    /** Removes the file and all that was made of it; what is not there is no hindrance. */
    void remove(ContentHash hash);

    /** A file of one's own to write to, deleted by the caller. */
    Path draft();
}
