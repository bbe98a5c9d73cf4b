/** The stream and its sockets against PostgreSQL itself, and against a bare server on the same stack. */
@NullMarked
package org.mirubato.bench.sync;

import org.jspecify.annotations.NullMarked;
