/** What devices change and how that is brought together, and what can be asked of a user's stream of changes. */
@NullMarked
package org.mirubato.domain.sync;

import org.jspecify.annotations.NullMarked;
