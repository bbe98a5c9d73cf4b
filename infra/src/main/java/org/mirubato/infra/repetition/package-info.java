/** A request that comes again under its key: it is answered as the first one was, and has its effect once. */
@NullMarked
package org.mirubato.infra.repetition;

import org.jspecify.annotations.NullMarked;
