package org.mirubato.infra.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Where each file of a run stands; for several threads. */
final class ImportBoard {

    private final List<ImportItem> items;

    ImportBoard(List<ImportItem> items) {
        this.items = new ArrayList<>(items);
    }

    synchronized ImportItem get(int index) {
        return items.get(index);
    }

    /** Changes one file's standing; one that has reached its last state keeps it. */
    synchronized void change(int index, UnaryOperator<ImportItem> change) {
        ImportItem now = items.get(index);
        if (!now.state().last()) {
            items.set(index, change.apply(now));
        }
    }

    synchronized List<ImportItem> snapshot() {
        return List.copyOf(items);
    }
}
