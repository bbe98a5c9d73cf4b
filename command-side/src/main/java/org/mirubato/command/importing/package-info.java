/** Brings what was written elsewhere into the logbook: files of other programs, line by line. */
@NullMarked
package org.mirubato.command.importing;

import org.jspecify.annotations.NullMarked;
