/** Axon Server as event store and message router: the connection, and what its answers must be made to mean here. */
@NullMarked
package org.mirubato.infra.axonserver;

import org.jspecify.annotations.NullMarked;
