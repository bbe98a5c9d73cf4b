package org.mirubato.processors.reading;

import java.util.List;
import org.mirubato.domain.score.ReadValue;

/** Has pages drawn for it and says nothing. */
public final class SilentReader implements PageReader {

    @Override
    public String name() {
        return "silent";
    }

    @Override
    public double reliability() {
        return 1;
    }

    @Override
    public List<ReadValue> read(ReadablePages pages) {
        return List.of();
    }
}
