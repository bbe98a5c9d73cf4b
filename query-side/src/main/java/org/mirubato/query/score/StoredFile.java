package org.mirubato.query.score;

import java.io.IOException;
import java.io.InputStream;

/** A file in the object store. */
public interface StoredFile {

    /** In bytes. */
    long length();

    /** Its media type, e.g. {@code image/webp}. */
    String mime();

    /**
     * A part of the file; the caller closes it.
     *
     * @param offset from 0
     * @param length at least 1; offset and length lie within the file
     */
    InputStream open(long offset, long length) throws IOException;
}
