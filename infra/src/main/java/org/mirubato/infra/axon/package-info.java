/** Axon put together by hand: buses without a transaction of their own, processors, sagas and dead letters on PostgreSQL. */
@NullMarked
package org.mirubato.infra.axon;

import org.jspecify.annotations.NullMarked;
