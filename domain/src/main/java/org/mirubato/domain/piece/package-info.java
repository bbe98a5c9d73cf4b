/** What a piece of music is: its stable id, the names people write for it, and one catalogue of pieces for each user. */
@NullMarked
package org.mirubato.domain.piece;

import org.jspecify.annotations.NullMarked;
