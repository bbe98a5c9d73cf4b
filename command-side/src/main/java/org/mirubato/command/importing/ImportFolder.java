package org.mirubato.command.importing;

import java.nio.file.Path;

/** Where a file that is being taken in lies meanwhile. */
@FunctionalInterface
public interface ImportFolder {

    /** The folder; what is in it is gone at the next start. */
    Path path();
}
