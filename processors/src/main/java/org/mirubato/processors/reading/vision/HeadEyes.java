package org.mirubato.processors.reading.vision;

import java.util.List;
import org.mirubato.processors.child.ChildFailed;

/** Whoever reads staves' beginnings. */
public interface HeadEyes {

    /**
     * Reads some heads.
     *
     * @return as many readings, in the same order
     * @throws ChildFailed when the reader's process ended; another try gets a new one
     * @throws VisionUnavailableException when this machine cannot use the model
     */
    List<HeadReading> read(List<StaffHead> heads) throws ChildFailed;
}
