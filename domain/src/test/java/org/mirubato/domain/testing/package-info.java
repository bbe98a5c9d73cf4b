/** What tests of other modules share: random histories, how a projection is told of them, and a database. */
@NullMarked
package org.mirubato.domain.testing;

import org.jspecify.annotations.NullMarked;
