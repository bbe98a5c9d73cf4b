package org.mirubato.infra.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects lines and hands on many at once. */
final class Lots implements Consumer<String> {

    private static final int LINES = 1000;

    private final Consumer<List<String>> taker;
    private final List<String> lot = new ArrayList<>();

    Lots(Consumer<List<String>> taker) {
        this.taker = taker;
    }

    @Override
    public void accept(String line) {
        lot.add(line);
        if (lot.size() == LINES) {
            end();
        }
    }

    /** Hands on what is left. */
    void end() {
        if (!lot.isEmpty()) {
            taker.accept(lot);
            lot.clear();
        }
    }
}
