/** What other modules may ask of a user's stream of changes. */
@NullMarked
package org.mirubato.domain.sync;

import org.jspecify.annotations.NullMarked;
