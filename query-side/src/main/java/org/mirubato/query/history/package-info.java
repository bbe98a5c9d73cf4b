/** What became of each entity and when, read from the event log itself; and the way back. */
@NullMarked
package org.mirubato.query.history;

import org.jspecify.annotations.NullMarked;
