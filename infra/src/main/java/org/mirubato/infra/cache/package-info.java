/** Redis: the client that everybody shares, and the cache of the read side. */
@NullMarked
package org.mirubato.infra.cache;

import org.jspecify.annotations.NullMarked;
