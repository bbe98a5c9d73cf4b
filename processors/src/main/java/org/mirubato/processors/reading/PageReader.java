package org.mirubato.processors.reading;

import java.util.List;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.child.ChildFailed;

/** One way of reading a score; several are fused. Safe from any thread. */
public interface PageReader {

    /** Name and version, kept with every reading; to be raised whenever it reads something otherwise. */
    String name();

    /** How far its confidences may be trusted beside other readers', 0 to 1. */
    double reliability();

    /**
     * The pages on their feet, as far as it can tell: it reads them so, and whoever is asked after it. As they are when it can't.
     *
     * @throws ChildFailed when its worker failed
     */
    default ReadablePages upright(ReadablePages pages) throws ChildFailed {
        return pages;
    }

    /**
     * What it can tell, at most one value for a field; empty when these pages say nothing to it.
     *
     * @throws ChildFailed when its worker failed; the other readers are asked all the same
     * @throws ReaderAtRestException when it does not read at present, which is no failure of it
     */
    List<ReadValue> read(ReadablePages pages) throws ChildFailed;
}
