/** What tests of other modules share: random histories of scores, how a projection is told of them, and a database. */
@NullMarked
package org.mirubato.domain.testing;

import org.jspecify.annotations.NullMarked;
