/** Goals: what a musician wants to reach, and how near it is. */
@NullMarked
package org.mirubato.domain.goal;

import org.jspecify.annotations.NullMarked;
