/** What follows for the catalogue of pieces: whatever is practised is in it. */
@NullMarked
package org.mirubato.processors.piece;

import org.jspecify.annotations.NullMarked;
