package org.mirubato.sync;

import java.util.List;

/**
 * What a batch changes in the streams.
 *
 * @param advances by ascending user
 * @param rows the changed entities, by ascending key
 * @param erased users whose streams are taken away; none of them is in {@code advances}
 */
record StreamChanges(List<Advance> advances, List<SyncRow> rows, List<String> erased) {

    boolean isEmpty() {
        return advances.isEmpty() && erased.isEmpty();
    }
}
