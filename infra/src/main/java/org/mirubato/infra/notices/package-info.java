/** Notices put together: their clock, their mail, and what they ask the other parts. */
@NullMarked
package org.mirubato.infra.notices;

import org.jspecify.annotations.NullMarked;
