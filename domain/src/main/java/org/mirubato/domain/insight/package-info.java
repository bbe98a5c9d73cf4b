/** What follows from all of somebody's practice: sums, streaks, and what to practise next. */
@NullMarked
package org.mirubato.domain.insight;

import org.jspecify.annotations.NullMarked;
