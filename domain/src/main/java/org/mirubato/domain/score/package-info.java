/** A score from its upload over its processing to what was read from its pages and corrected by hand. */
@NullMarked
package org.mirubato.domain.score;

import org.jspecify.annotations.NullMarked;
