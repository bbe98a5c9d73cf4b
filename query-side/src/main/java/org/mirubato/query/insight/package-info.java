/** Sums over all of a user's practice, and what follows from them. */
@NullMarked
package org.mirubato.query.insight;

import org.jspecify.annotations.NullMarked;
