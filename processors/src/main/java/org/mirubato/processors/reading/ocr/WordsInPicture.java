package org.mirubato.processors.reading.ocr;

import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.reading.picture.GreyPicture;

/** Finds and reads the printed words in pictures. Safe from any thread. */
public interface WordsInPicture {

    /**
     * Reads a picture whose lines lie.
     *
     * @throws ChildFailed when the reader crashed, overran or can't be had; another picture may be read all the same
     * @throws org.mirubato.processors.child.WorkersBusyException when none gets free in time
     */
    OcrAnswer read(GreyPicture picture) throws ChildFailed;
}
