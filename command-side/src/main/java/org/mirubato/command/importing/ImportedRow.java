package org.mirubato.command.importing;

import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.sync.PushedKind;

/**
 * One thing in a file.
 *
 * @param line its line, or its place in its list, from 1
 * @param kind null when it could not be read
 * @param problem why it can't be taken; null when nothing speaks against it
 */
record ImportedRow(
        long line,
        @Nullable PushedKind kind,
        @Nullable GivenFields entity,
        @Nullable String problem) {

    /** What happens with each row, in the order of the file. */
    interface Sink {

        /** @return whether to go on */
        boolean row(ImportedRow row);
    }
}
