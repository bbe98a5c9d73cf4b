package org.mirubato.command.score;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.MediaType;

/** Where uploads are kept. */
public interface IncomingFiles {

    /**
     * What is known of a file that has arrived.
     *
     * @param mediaType by its first bytes, whatever its name says
     */
    record IncomingFile(ContentHash hash, MediaType mediaType, long sizeBytes) {}

    /** A file that has arrived whole. Closing it forgets its bytes unless they were kept. */
    interface Arrival extends Closeable {

        IncomingFile file();

        /** Keeps the file: when this returns, it would survive a power cut. Once at most. */
        void keep() throws IOException;
    }

    /**
     * Takes a file in as it streams, hashing and checking it on the way; never holds it in memory.
     *
     * @throws org.mirubato.domain.Refusal (invalid, too large) when it is empty, too large, or no PDF or picture
     * @throws IOException when the stream broke off
     */
    Arrival receive(InputStream content) throws IOException;
}
