/** How much one client may ask for: token buckets, places for uploads, and bounds on the size and time of a request. */
@NullMarked
package org.mirubato.infra.limits;

import org.jspecify.annotations.NullMarked;
