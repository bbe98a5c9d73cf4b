/** Goals as their owner reads them, with what the logbook says of them. */
@NullMarked
package org.mirubato.query.goal;

import org.jspecify.annotations.NullMarked;
