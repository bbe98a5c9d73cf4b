/** Reads the past of single entities from the event log, whichever keeps it. */
@NullMarked
package org.mirubato.infra.history;

import org.jspecify.annotations.NullMarked;
